package nl.wegwijs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs from the machine. Where it is missing the test is skipped with a notice; where
 * the variable CI is {@code true} it fails.
 */
public final class Needs {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Needs() {}

  /** Node's package manager; a test that calls this may install packages. */
  public static Path npm() {
    return found("npm").orElseGet(() -> missing("npm", "install Node.js 20 or newer"));
  }

  /** Node itself. */
  public static Path node() {
    npm();
    return found("node").orElseGet(() -> missing("node", "install Node.js 20 or newer"));
  }

  /** A browser that Playwright can drive: {@code setExecutablePath(Needs.chromium())}. */
  public static Path chromium() {
    return BROWSERS.stream()
        .flatMap(name -> found(name).stream())
        .findFirst()
        .orElseGet(() -> missing("Chromium", "install the package chromium"));
  }

  /**
   * A package of the npm registry, installed once into target/npm.
   *
   * @return the folder that holds {@code node_modules}
   */
  public static synchronized Path npmPackage(String name, String version) throws Exception {
    Path npm = npm();
    Path folder = Path.of("target", "npm", name.replaceAll("[^a-z0-9]+", "-") + "-" + version);
    if (!Files.exists(folder.resolve("installed"))) {
      install(npm, folder.toAbsolutePath(), name + "@" + version);
    }
    return folder.toAbsolutePath();
  }

  private static void install(Path npm, Path folder, String what) throws Exception {
    Files.createDirectories(folder);
    Path log = folder.resolve("install.log");
    Process install =
        new ProcessBuilder(
                List.of(
                    npm.toString(),
                    "install",
                    "--no-save",
                    "--no-audit",
                    "--no-fund",
                    "--prefix",
                    folder.toString(),
                    what))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean done = install.waitFor(5, TimeUnit.MINUTES);
    if (!done || install.exitValue() != 0) {
      install.destroy();
      missing("the npm package " + what, "see " + log + ": is the npm registry within reach?");
    }
    Files.writeString(folder.resolve("installed"), what);
  }

  /** The file of that name in a folder beside the project, such as its conformance cases. */
  public static Path shared(String name) {
    Path file = Path.of("..", "..", "shared", name);
    return Files.exists(file) ? file : skip(file + " is absent: its cases are skipped");
  }

  private static Optional<Path> found(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path missing(String what, String hint) {
    String notice = what + " is missing (" + hint + "): a test is skipped";
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(notice + ", which CI does not allow");
    }
    return skip(notice);
  }

  private static Path skip(String notice) {
    System.err.println("NOTICE " + notice);
    return Assumptions.abort(notice);
  }
}
