package nl.wegwijs;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Google's Java style without opt-out: writes every source file the one way. */
public final class FormatSources {
  private FormatSources() {}

  public static void main(String[] none) throws Exception {
    for (Path file : sources()) {
      String now = Files.readString(file);
      String formatted = formatted(now);
      if (!formatted.equals(now)) {
        Files.writeString(file, formatted);
      }
    }
  }

  /** All our sources, seen from the folder app. */
  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  static String formatted(String source) throws FormatterException {
    String ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
  }
}
