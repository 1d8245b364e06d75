package nl.wegwijs.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.wegwijs.group.Day;
import nl.wegwijs.group.Employer;
import nl.wegwijs.handoff.Span;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a group as staff type them: of its employer, or of its day.
 *
 * @param fields by name
 */
public record GroupForm(Map<String, String> fields) {
  static final GroupForm EMPTY =
      new GroupForm(
          Map.of("days", "1", "hours", "09:00-12:00, 13:00-16:00", "side", "2", "minutes", "10"));

  static GroupForm of(@Nullable Day day) {
    return day == null
        ? EMPTY
        : new GroupForm(
            Map.of(
                "date",
                day.date().toString(),
                "days",
                Integer.toString(day.days()),
                "hours",
                HoursText.of(day.hours()),
                "side",
                Integer.toString(day.sideBySide()),
                "minutes",
                Integer.toString(day.minutes()),
                "place",
                day.place(),
                "address",
                day.address()));
  }

  /** What stands in a field. */
  public String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /**
   * @throws IllegalArgumentException naming the field that cannot be
   */
  Employer employer(List<String> languages) {
    return new Employer(text("name"), text("contact"), number("expected"), languages);
  }

  /**
   * @throws IllegalArgumentException naming the field that cannot be
   */
  Day day(LocalDate today) {
    return new Day(
        date(today),
        text("days").isEmpty() ? 1 : number("days"),
        hours(),
        number("side"),
        number("minutes"),
        text("place"),
        text("address"));
  }

  private LocalDate date(LocalDate today) {
    try {
      LocalDate date = LocalDate.parse(text("date"));
      if (!date.isBefore(today) && date.isBefore(today.plusYears(1))) {
        return date;
      }
    } catch (DateTimeException e) {
      // is told below
    }
    throw new IllegalArgumentException("date");
  }

  private List<Span> hours() {
    try {
      return HoursText.spans(text("hours"));
    } catch (HoursText.Unreadable e) {
      throw new IllegalArgumentException("hours", e);
    }
  }

  private int number(String field) {
    try {
      return Integer.parseInt(text(field));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(field, e);
    }
  }

  static List<String> many(@Nullable String languages) {
    return languages == null
        ? List.of()
        : Arrays.stream(languages.split(","))
            .map(String::strip)
            .filter(tag -> tag.matches("[a-z]{2,3}"))
            .toList();
  }
}
