package nl.wegwijs.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.wegwijs.language.Language;

/** Times as staff read them, in the Netherlands. */
final class Times {
  static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  private Times() {}

  /** Such as 14:05. */
  static String clock(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(HERE));
  }

  /** Such as 21 November. */
  static String day(LocalDate day, Language language) {
    return DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(day);
  }

  /** The clock today, the day with it before and after. */
  static String near(Instant at, Instant now, Language language) {
    LocalDate day = at.atZone(HERE).toLocalDate();
    boolean today = day.equals(now.atZone(HERE).toLocalDate());
    String pattern = today ? "HH:mm" : "d MMM, HH:mm";
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(HERE));
  }
}
