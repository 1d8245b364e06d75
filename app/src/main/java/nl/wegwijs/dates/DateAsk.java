package nl.wegwijs.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants with reminders of the law's dates. Each is the id of an option too, the same
 * for ever.
 */
public sealed interface DateAsk {
  /**
   * To be reminded: they are asked for a date first.
   *
   * @param again what they said is no date that we understand
   */
  record Start(Subject subject, boolean again) implements DateAsk {}

  /** That is the date. */
  record Given(Subject subject, LocalDate date) implements DateAsk {}

  /** What they are reminded of. */
  record Mine() implements DateAsk {}

  /**
   * To be reminded no more.
   *
   * @param term of that one; null: of any
   */
  record Stop(@Nullable Term term) implements DateAsk {}

  /** Before the id of every option of dates. */
  String TAP = "r:";

  DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  default String id() {
    return TAP
        + switch (this) {
          case Start(Subject subject, _) -> subject.word();
          case Given(Subject subject, LocalDate date) -> subject.word() + ":" + DATE.format(date);
          case Mine() -> "my";
          case Stop(Term term) -> term == null ? "stop" : "stop:" + term.word();
        };
  }

  /** What an id means; empty: it is forged or from another age. */
  static Optional<DateAsk> of(String id) {
    try {
      return id.startsWith(TAP) && id.length() <= 64
          ? Optional.of(read(id.substring(TAP.length()).split(":", -1)))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateAsk read(String[] part) {
    String second = part.length == 1 ? "" : part[1];
    return switch (part[0]) {
      case "my" -> new Mine();
      case "stop" -> new Stop(second.isEmpty() ? null : Term.valueOf(upper(second)));
      default -> {
        Subject subject = Subject.valueOf(upper(part[0]));
        yield second.isEmpty()
            ? new Start(subject, false)
            : new Given(subject, LocalDate.parse(second, DATE));
      }
    };
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
