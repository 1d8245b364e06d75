package nl.wegwijs.answer;

import jakarta.inject.Singleton;
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
import java.util.Optional;
import nl.wegwijs.language.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Recognises what is said of appointments by the ways of i18n/appointments.yaml. */
@Singleton
public final class Appointing {
  private final Map<Kind, Ways> ways = new EnumMap<>(Kind.class);

  /** What somebody wants with an appointment. */
  public enum Kind {
    MAKE,
    MINE,
    CANCEL,
    MOVE,
    PLACE,
    LATE,
    WAIT,
    TICKET,
    LINE
  }

  /**
   * @param language in which it was said
   * @param minutes the number in it; 0: there is none
   */
  public record Said(Kind kind, Language language, int minutes) {}

  Appointing() {
    Map<String, Map<String, List<String>>> book = packed();
    for (Kind kind : Kind.values()) {
      Map<Language, List<String>> lines = new HashMap<>();
      Objects.requireNonNull(book.get(kind.name().toLowerCase(Locale.ROOT)), "appointments.yaml")
          .forEach((tag, all) -> lines.put(new Language(tag), all));
      ways.put(kind, new Ways(lines));
    }
  }

  private static Map<String, Map<String, List<String>>> packed() {
    try (InputStream file = Appointing.class.getResourceAsStream("/i18n/appointments.yaml")) {
      Objects.requireNonNull(file, "i18n/appointments.yaml is not packed");
      return new Yaml(new SafeConstructor(new LoaderOptions()))
          .load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * @param language what the text is most likely in
   */
  public Optional<Said> said(String text, Language language) {
    Words words = Words.of(text);
    return ways.entrySet().stream()
        .flatMap(way ->
            way
                .getValue()
                .in(words, language)
                .map(found -> new Said(way.getKey(), found.language(), number(found.rest())))
                .stream())
        .findFirst();
  }

  private static int number(Words rest) {
    return rest.folded().stream()
        .filter(word -> word.matches("\\d{1,3}"))
        .map(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }
}
