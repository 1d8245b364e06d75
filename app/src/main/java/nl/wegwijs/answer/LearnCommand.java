package nl.wegwijs.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.language.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Run by the build, so that the service need not learn, and by a service whose content was edited:
 * learns once from content and keeps what was learnt in a file.
 */
@Command(
    name = "learn",
    hidden = true,
    description = "Learn from content and keep what was learnt in a file.")
public final class LearnCommand implements Callable<Integer> {
  @Parameters(description = "the file to write; left alone when it fits the content")
  private Path file = Path.of("target/classes" + Learning.FILE);

  @Option(names = "--content", description = "a folder laid out like content/; else the packed one")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    KnowledgeBase base =
        folder == null ? PackedContent.read() : PackedContent.read(folder, new Languages().all());
    if (!fits(base)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        Experts.learn(base, WishBook.packed()).write(out);
      }
    }
    return 0;
  }

  private boolean fits(KnowledgeBase base) {
    try {
      return Learning.in(file, base).isPresent();
    } catch (IOException cutShort) {
      return false;
    }
  }
}
