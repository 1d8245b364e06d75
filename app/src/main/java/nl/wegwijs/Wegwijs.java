package nl.wegwijs;

import java.util.Objects;
import nl.wegwijs.answer.ExamCommand;
import nl.wegwijs.answer.LearnCommand;
import nl.wegwijs.bench.BenchCommand;
import nl.wegwijs.bench.EvalCommand;
import nl.wegwijs.content.ContentCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry of the program: each command is a class of its own. */
@Command(
    name = "wegwijs",
    description = "Answers labour migrants in their own language and hands them to people.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ServeCommand.class,
      StaffCommand.class,
      DiaryCommand.class,
      ContentCommand.class,
      LearnCommand.class,
      ExamCommand.class,
      BenchCommand.class,
      EvalCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Wegwijs {
  private Wegwijs() {}

  public static void main(String[] arguments) {
    CommandLine program = new CommandLine(new Wegwijs());
    Objects.requireNonNull(program.getSubcommands().get("content"))
        .addSubcommand(new ContentExportCommand())
        .addSubcommand(new ContentImportCommand());
    int code = program.execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }
}
