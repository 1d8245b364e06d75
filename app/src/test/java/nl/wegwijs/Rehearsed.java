package nl.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.bench.Program;

/** The program as operators run it: packed, and started from the notes of a rehearsal. */
final class Rehearsed {
  private Rehearsed() {}

  /**
   * @param folder that gets the jar and the notes, some 190 MB
   */
  static Program in(Path folder) throws IOException, InterruptedException {
    String classPath = packed(folder);
    Path notes = folder.resolve("wegwijs.aot");
    List<String> rehearsal =
        new Program(classPath, List.of("-XX:AOTCacheOutput=" + notes))
            .command("serve", "--rehearse");
    ProcessBuilder builder = new ProcessBuilder(rehearsal).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("rehearsal.log").toFile());
    assertThat(builder.start().waitFor()).isZero();
    assertThat(notes).exists();
    return new Program(
        classPath, List.of("-XX:AOTCache=" + notes, "-Xlog:aot*=off", "-Xlog:cds*=off"));
  }

  /** Notes are of jars alone: the folder of classes becomes one, that of the tests goes. */
  private static String packed(Path folder) {
    String[] all = Program.running().classPath().split(File.pathSeparator);
    Path classes =
        Stream.of(all)
            .map(Path::of)
            .filter(path -> Files.exists(path.resolve("nl/wegwijs/Wegwijs.class")))
            .findFirst()
            .orElseThrow();
    Path jar = folder.resolve("wegwijs.jar");
    int done =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "-cf0", jar.toString(), "-C", classes.toString(), ".");
    assertThat(done).isZero();
    return Stream.concat(
            Stream.of(jar.toString()), Stream.of(all).filter(path -> path.endsWith(".jar")))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
