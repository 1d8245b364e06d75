package nl.wegwijs.language;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The languages that Wegwijs speaks, in the order in which a person is offered them:
 * i18n/languages.yaml.
 */
@Singleton
public class Languages {
  private final Map<Language, String> names = new LinkedHashMap<>();
  private final Map<Language, Language> nearest = new HashMap<>();

  public Languages() {
    try (InputStream in = Languages.class.getResourceAsStream("/i18n/languages.yaml")) {
      List<Map<String, Object>> lines = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      lines.forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Map<String, Object> line) {
    Language language = new Language(String.valueOf(line.get("tag")));
    names.put(language, String.valueOf(line.get("name")));
    if (line.get("near") instanceof List<?> others) {
      others.forEach(other -> nearest.put(new Language(String.valueOf(other)), language));
    }
  }

  public List<Language> all() {
    return List.copyOf(names.keySet());
  }

  /**
   * The language of ours that whoever speaks another one reads best: itself where we speak it, one
   * that is like it, else English.
   */
  public Language nearest(Language language) {
    return names.containsKey(language)
        ? language
        : nearest.getOrDefault(language, Language.ENGLISH);
  }

  /** What the language calls itself. */
  public String name(Language language) {
    return names.getOrDefault(language, language.tag());
  }
}
