package nl.wegwijs.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.wegwijs.language.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of i18n/ with the ways to say some things, by what is meant and by language. */
final class WayBook {
  private final Map<String, Map<String, List<String>>> book;
  private final String name;

  WayBook(String name) {
    this.name = name;
    try (InputStream file = WayBook.class.getResourceAsStream("/i18n/" + name)) {
      Objects.requireNonNull(file, name + " is not packed");
      book =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What stands under a heading. */
  Map<String, List<String>> under(String heading) {
    return Objects.requireNonNull(book.get(heading), name + " lacks " + heading);
  }

  /** The ways to say each of those. */
  <K extends Enum<K>> Map<K, Ways> ways(Class<K> kinds) {
    Map<K, Ways> ways = new EnumMap<>(kinds);
    for (K kind : kinds.getEnumConstants()) {
      Map<Language, List<String>> lines = new HashMap<>();
      under(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .forEach((tag, all) -> lines.put(new Language(tag), all));
      ways.put(kind, new Ways(lines));
    }
    return ways;
  }
}
