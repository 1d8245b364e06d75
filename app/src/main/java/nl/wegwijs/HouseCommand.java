package nl.wegwijs;

import io.micronaut.context.ApplicationContext;
import java.util.function.ToIntFunction;
import nl.wegwijs.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works with the rooms themselves; the embedded database lets only one in. */
abstract class HouseCommand {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  /** The exit code of that work. */
  static int with(ToIntFunction<ApplicationContext> work) {
    try (ApplicationContext house = Serving.builder(Settings.read(System.getenv())).start()) {
      return work.applyAsInt(house);
    }
  }

  /** It was called in a way that cannot be. */
  ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  /** It cannot be done: gives the exit code. */
  int complain(String what) {
    spec.commandLine().getErr().println(what);
    spec.commandLine().getErr().flush();
    return 1;
  }
}
