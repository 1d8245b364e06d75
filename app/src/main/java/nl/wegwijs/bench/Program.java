package nl.wegwijs.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Wegwijs as a process of its own is started.
 *
 * @param options of the virtual machine, beside those that every process of ours has
 */
public record Program(String classPath, List<String> options) {

  /**
   * The one that runs here, with the notes of a rehearsal that it was started with. Under Maven's
   * test runner the real class path stands in a property of its own.
   */
  public static Program running() {
    String usual = System.getProperty("java.class.path");
    List<String> notes =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.matches("-XX:AOTCache=.*|-Xlog:(aot|cds).*"))
            .toList();
    return new Program(System.getProperty("surefire.test.class.path", usual), notes);
  }

  /** The command line of one of its commands. */
  public List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, "nl.wegwijs.Wegwijs"));
    command.addAll(List.of(arguments));
    return command;
  }
}
