package nl.wegwijs.answer;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.language.Language;

/** Recognises what is said of events and of reminders by the ways of i18n/events.yaml. */
@Singleton
public final class Gathering {
  private final Map<Kind, Ways> ways;

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
    ways = new WayBook("events.yaml").ways(Kind.class);
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
