package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import nl.wegwijs.content.Edition;
import nl.wegwijs.content.Library;
import nl.wegwijs.editing.Published;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What staff often write: content/replies.yaml. */
@Singleton
public class CannedReplies {
  private final Published published;
  private final Library library;
  private volatile @Nullable Read last;

  /** Read once for each edition: every case page shows them. */
  private record Read(Edition of, List<Map<String, String>> replies) {}

  CannedReplies(Published published, Library library) {
    this.published = published;
    this.library = library;
  }

  /**
   * A reply to choose.
   *
   * @param read as staff read it
   * @param text as the person does
   */
  public record Canned(String id, String read, String text) {}

  /**
   * All in that language, in English where it lacks one.
   *
   * @param name of whoever writes
   */
  List<Canned> in(Language language, Language reads, String name) {
    return replies().stream()
        .map(reply ->
            new Canned(
                reply.getOrDefault("id", ""),
                filled(reply, reads, name),
                filled(reply, language, name)))
        .toList();
  }

  private List<Map<String, String>> replies() {
    Read read = last;
    Edition now = library.now();
    if (read == null || read.of() != now) {
      read = new Read(now, read());
      last = read;
    }
    return read.replies();
  }

  private List<Map<String, String>> read() {
    String told = published.manuscript().files().getOrDefault("replies.yaml", "[]");
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(told);
  }

  private static String filled(Map<String, String> reply, Language language, String name) {
    String english = reply.getOrDefault("en", "");
    return reply.getOrDefault(language.tag(), english).replace("{name}", name);
  }
}
