package nl.wegwijs.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a content folder, on disk or packed in the jar.
 *
 * @param texts by path below the folder, with / between
 * @param unreadable one problem for each file that is not UTF-8 text
 */
record ContentFiles(SortedMap<String, String> texts, Findings unreadable) {
  /** What is told but teaches nothing: to change it costs no learning. */
  private static final Set<String> TOLD_ONLY =
      Set.of("facts.yaml", "organisations.yaml", "desks.yaml", "replies.yaml", "asking.yaml");

  private static final String CITIES = "cities/";

  static ContentFiles in(Path folder) {
    ContentFiles files = new ContentFiles(new TreeMap<>(), new Findings());
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.filter(ContentFiles::counts).forEach(path -> files.take(folder, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The folder content/ of the class path. */
  static ContentFiles packed() {
    URL facts = ContentFiles.class.getResource("/content/" + ContentReader.FACTS);
    if (facts == null) {
      throw new IllegalStateException("content/ is not packed");
    }
    try {
      return packed(facts.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContentFiles packed(URI facts) throws IOException {
    if (!"jar".equals(facts.getScheme())) {
      return in(parent(Path.of(facts)));
    }
    try (FileSystem jar = FileSystems.newFileSystem(facts, Map.of())) {
      return in(jar.getPath("/content"));
    }
  }

  void write(Path folder) {
    texts.forEach((name, text) -> {
      try {
        Path file = folder.resolve(name);
        Files.createDirectories(parent(file));
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  List<String> paths() {
    return List.copyOf(texts.keySet());
  }

  /** Changes whenever a file does that the understanding learns from. */
  String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach((path, text) -> {
        if (teaches(path)) {
          digest.update((path + '\0' + text).getBytes(StandardCharsets.UTF_8));
        }
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean teaches(String path) {
    return !TOLD_ONLY.contains(path) && !path.startsWith(CITIES);
  }

  private void take(Path folder, Path path) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    try {
      texts.put(name, Files.readString(path));
    } catch (CharacterCodingException e) {
      unreadable.problem(name, 1, "not UTF-8 text", "save it as UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean counts(Path path) {
    String name = String.valueOf(path.getFileName());
    return Files.isRegularFile(path) && !name.startsWith(".") && !name.equals("README.md");
  }

  private static Path parent(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }
}
