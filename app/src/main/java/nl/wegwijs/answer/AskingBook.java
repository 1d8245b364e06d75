package nl.wegwijs.answer;

import io.micronaut.core.util.SupplierUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.wegwijs.language.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The lines of asking.yaml.
 *
 * @param sections by name, then by language
 * @param elsewhere names of cities of which we know nothing
 */
record AskingBook(Map<String, Map<Language, List<String>>> sections, List<String> elsewhere) {
  private static final String ELSEWHERE = "elsewhere";

  private static final Supplier<AskingBook> PACKED = SupplierUtil.memoized(AskingBook::unpack);

  /** The packed one; each edition asks for it. */
  static AskingBook packed() {
    return PACKED.get();
  }

  private static AskingBook unpack() {
    try (InputStream file = AskingBook.class.getResourceAsStream("/content/asking.yaml")) {
      Objects.requireNonNull(file, "content/asking.yaml is not packed");
      return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @SuppressWarnings("unchecked")
  private static AskingBook read(InputStreamReader yaml) {
    Map<String, Object> book = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    Map<String, Map<Language, List<String>>> sections = new HashMap<>();
    book.forEach((name, content) -> {
      if (content instanceof Map<?, ?> languages) {
        sections.put(name, byLanguage((Map<String, List<String>>) languages));
      }
    });
    Object elsewhere = Objects.requireNonNull(book.get(ELSEWHERE), "asking.yaml lacks elsewhere");
    return new AskingBook(sections, (List<String>) elsewhere);
  }

  private static Map<Language, List<String>> byLanguage(Map<String, List<String>> tags) {
    Map<Language, List<String>> lines = new HashMap<>();
    tags.forEach((tag, all) -> lines.put(new Language(tag), all));
    return lines;
  }

  Map<Language, List<String>> section(String name) {
    return Objects.requireNonNull(sections.get(name), "asking.yaml lacks " + name);
  }

  Ways ways(String name) {
    return new Ways(section(name));
  }
}
