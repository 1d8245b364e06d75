package nl.wegwijs.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.wegwijs.content.KnowledgeBase;

/**
 * A folder and a process of its own to learn in: learning takes a gigabyte and minutes of a core,
 * which the service's own heap does not have and its questions need.
 */
final class Classroom implements AutoCloseable {
  private static final String MAIN = "nl.wegwijs.Wegwijs";
  private static final long MOST_MINUTES = 30;

  private final Path folder;

  private Classroom(Path folder) {
    this.folder = folder;
  }

  static Classroom open() throws IOException {
    return new Classroom(Files.createTempDirectory("wegwijs-learn"));
  }

  /** Where to put what is to be learnt from. */
  Path content() {
    return folder.resolve("content");
  }

  /** Empty when what was put there is not that knowledge base. */
  Optional<Experts> learn(KnowledgeBase base) throws IOException, InterruptedException {
    Path learnt = folder.resolve("experts.bin");
    Process process =
        beside("learn", "--content", content().toString(), learnt.toString()).inheritIO().start();
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("the process that learns did not end well");
      }
    } finally {
      process.destroyForcibly();
    }
    return Learning.in(learnt, base);
  }

  /** One core is for learning, the others are for questions. */
  static ProcessBuilder beside(String... arguments) {
    List<String> program =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:ActiveProcessorCount=1",
            "--enable-native-access=ALL-UNNAMED",
            "-classpath",
            System.getProperty("java.class.path"),
            MAIN);
    return new ProcessBuilder(Stream.concat(program.stream(), Stream.of(arguments)).toList());
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Classroom::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
