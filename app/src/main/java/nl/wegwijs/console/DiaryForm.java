package nl.wegwijs.console;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.booking.DiarySetup;
import nl.wegwijs.booking.WalkIn;
import nl.wegwijs.handoff.Opening;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.handoff.Span;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a diary as a lead types them: spans as {@code 09:00-12:00 13:00-16:00}, other days
 * one a line, the date first and no spans for a closed day.
 *
 * @param fields by name
 */
public record DiaryForm(Map<String, String> fields) {
  static final DiaryForm EMPTY = new DiaryForm(Map.of());

  /** What comes of reading it. */
  sealed interface Read {
    record Good(DiarySetup setup) implements Read {}

    /**
     * @param field the name of the field
     * @param line what stands there; empty: it is about the whole
     */
    record Wrong(String field, String line) implements Read {}
  }

  /** A field cannot be read. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String line;

    Unreadable(String field, String line) {
      super(field);
      this.field = field;
      this.line = line;
    }
  }

  static DiaryForm of(Map<String, String> fields) {
    return new DiaryForm(Map.copyOf(fields));
  }

  static DiaryForm of(DiarySetup setup) {
    WalkIn walkIn = setup.walkIn();
    Map<String, String> all =
        Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> "week-" + word(day), day -> spans(setup.week(), day)));
    for (DayOfWeek day : DayOfWeek.values()) {
      all.put("walkin-" + word(day), walkIn == null ? "" : spans(walkIn.week(), day));
    }
    all.put("place", setup.place());
    all.put("address", setup.address());
    all.put("days", days(setup.days()));
    all.put("walkindays", walkIn == null ? "" : days(walkIn.days()));
    all.put("most", walkIn == null ? "" : Integer.toString(walkIn.most()));
    all.put("minutes", Integer.toString(setup.minutes()));
    all.put("side", Integer.toString(setup.sideBySide()));
    all.put("lead", Integer.toString(setup.leadMinutes()));
    all.put("horizon", Integer.toString(setup.horizonDays()));
    all.put("people", Integer.toString(setup.mostPeople()));
    all.put("holidays", setup.openOnHolidays() ? "yes" : "");
    return new DiaryForm(all);
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static String spans(List<Opening> week, DayOfWeek day) {
    return written(
        week.stream().filter(opening -> opening.day() == day).map(Opening::span).toList());
  }

  private static String written(List<Span> spans) {
    return spans.stream()
        .map(span -> span.from() + "-" + span.until())
        .collect(Collectors.joining(" "));
  }

  private static String days(List<OtherDay> days) {
    return days.stream()
        .map(day -> (day.date() + " " + written(day.spans())).strip())
        .collect(Collectors.joining("\n"));
  }

  /** What stands in a field. */
  public String text(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The setup that it describes, for a diary that had this one. */
  Read read(DiarySetup before) {
    try {
      return new Read.Good(
          new DiarySetup(
              text("place").strip(),
              text("address").strip(),
              before.city(),
              week("week-"),
              days("days"),
              text("holidays").equals("yes"),
              number("minutes"),
              number("side"),
              number("lead"),
              number("horizon"),
              number("people"),
              walkIn()));
    } catch (Unreadable e) {
      return new Read.Wrong(e.field, e.line);
    } catch (IllegalArgumentException e) {
      return new Read.Wrong("whole", String.valueOf(e.getMessage()));
    }
  }

  private @Nullable WalkIn walkIn() {
    List<Opening> week = week("walkin-");
    List<OtherDay> days = days("walkindays");
    return week.isEmpty() && days.isEmpty() ? null : new WalkIn(week, days, number("most"));
  }

  private int number(String field) {
    try {
      return Integer.parseInt(text(field).strip());
    } catch (NumberFormatException e) {
      throw new Unreadable(field, text(field));
    }
  }

  private List<Opening> week(String prefix) {
    List<Opening> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      spans(prefix.equals("week-") ? "week" : "walkin", text(prefix + word(day)))
          .forEach(span -> week.add(new Opening(day, span)));
    }
    return week;
  }

  private List<OtherDay> days(String field) {
    return text(field)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> day(field, line))
        .toList();
  }

  private static OtherDay day(String field, String line) {
    try {
      String[] parts = line.split("\\s+", 2);
      LocalDate date = LocalDate.parse(parts[0]);
      return new OtherDay(date, parts.length == 1 ? List.of() : spans(field, parts[1]));
    } catch (DateTimeException e) {
      throw new Unreadable(field, line);
    }
  }

  private static List<Span> spans(String field, String text) {
    return Arrays.stream(text.strip().split("[\\s,]+"))
        .filter(part -> !part.isEmpty())
        .map(part -> span(field, part))
        .toList();
  }

  private static Span span(String field, String text) {
    try {
      String[] ends = text.split("-", 2);
      return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new Unreadable(field, text);
    }
  }
}
