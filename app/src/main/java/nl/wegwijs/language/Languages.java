package nl.wegwijs.language;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  public Languages() {
    try (InputStream in = Languages.class.getResourceAsStream("/i18n/languages.yaml")) {
      List<Map<String, String>> lines = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      lines.forEach(line ->
          names.put(new Language(line.getOrDefault("tag", "")), line.getOrDefault("name", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Language> all() {
    return List.copyOf(names.keySet());
  }

  /** What the language calls itself. */
  public String name(Language language) {
    return names.getOrDefault(language, language.tag());
  }
}
