package nl.wegwijs.answer;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.wegwijs.language.Language;

/** Recognises what is said of appointments by the ways of i18n/appointments.yaml. */
@Singleton
public final class Appointing {
  private final KindWays<Kind> ways;

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
    ways = new KindWays<>(new WayBook("appointments.yaml").ways(Kind.class));
  }

  /**
   * @param language what the text is most likely in
   */
  public Optional<Said> said(String text, Language language) {
    return ways.in(text, language)
        .map(
            match -> new Said(match.kind(), match.found().language(), number(match.found().rest())))
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
