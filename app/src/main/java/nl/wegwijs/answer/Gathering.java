package nl.wegwijs.answer;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.wegwijs.language.Language;

/** Recognises what is said of events and of reminders by the ways of i18n/events.yaml. */
@Singleton
public final class Gathering {
  private final KindWays<Kind> ways;

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
    ways = new KindWays<>(new WayBook("events.yaml").ways(Kind.class));
  }

  /**
   * @param language what the text is most likely in
   */
  public Optional<Said> said(String text, Language language) {
    return ways.in(text, language)
        .map(match -> new Said(match.kind(), match.found().language()))
        .findFirst();
  }
}
