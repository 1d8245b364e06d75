package nl.wegwijs.answer;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.wegwijs.language.Language;

/** Recognises what is said of events and of reminders by the ways of i18n/events.yaml. */
@Singleton
public final class Gathering {
  private final Map<Kind, Ways> ways = new EnumMap<>(Kind.class);

  /** What somebody wants with courses, other events and the law's dates. */
  public enum Kind {
    BUS,
    COURSES,
    MINE,
    LEAVE,
    REMINDERS,
    STOP_REMINDERS
  }

  /**
   * @param language in which it was said
   */
  public record Said(Kind kind, Language language) {}

  Gathering() {
    Map<String, Ways> book = Ways.packed("/i18n/events.yaml");
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      ways.put(kind, Objects.requireNonNull(book.get(name), name));
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
                .map(found -> new Said(way.getKey(), found.language()))
                .stream())
        .findFirst();
  }
}
