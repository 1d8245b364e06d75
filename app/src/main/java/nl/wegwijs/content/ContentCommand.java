package nl.wegwijs.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wegwijs content}: what editors do with the content. */
@Command(
    name = "content",
    description = "Works on the knowledge base.",
    mixinStandardHelpOptions = true,
    subcommands = ContentCommand.Check.class)
public final class ContentCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  ContentCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do with the content: check, export or import");
  }

  /** {@code wegwijs content check}: names every problem by file and line; 1 where there is one. */
  @Command(
      name = "check",
      description = "Names every problem in the content by file and line.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "0..1", description = "the content folder; without one, the packed content")
    private @Nullable Path folder;

    @Option(
        names = "--on",
        description = "the day to check for, such as 2027-01-01; today by default")
    private LocalDate day = LocalDate.now(Clock.system(ZoneId.of("Europe/Amsterdam")));

    @Option(names = "--quiet", description = "says nothing but the problems")
    private boolean quiet;

    @Override
    public Integer call() {
      Languages languages = new Languages();
      ContentReader.Reading reading = ContentReader.read(files(), languages.all());
      ContentCheck.check(reading, new Phrases(languages), day);
      if (!quiet) {
        new CheckTable(reading, languages.all(), day).lines().forEach(this::print);
        reading.findings().warnings().forEach(this::print);
      }
      reading.findings().problems().forEach(this::print);
      spec.commandLine().getOut().flush();
      return reading.findings().problems().isEmpty() ? 0 : 1;
    }

    private ContentFiles files() {
      Path chosen = folder;
      if (chosen == null) {
        return ContentFiles.packed();
      }
      if (!Files.isDirectory(chosen)) {
        throw new ParameterException(spec.commandLine(), "no folder " + chosen);
      }
      return ContentFiles.in(chosen);
    }

    private void print(Finding finding) {
      print((folder == null ? Path.of("content") : folder) + "/" + finding);
    }

    private void print(String line) {
      spec.commandLine().getOut().println(line);
    }
  }
}
