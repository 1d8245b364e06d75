package nl.wegwijs.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.handoff.Span;

/**
 * Opening hours as staff type them: {@code 9:00-12:30, 13:30-17:00} for a day, nothing or a dash
 * where it is closed; other days one a line, {@code 2026-12-24 9:00-12:00}.
 */
final class HoursText {
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

  private HoursText() {}

  /** What was typed cannot be. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param line to be shown to whoever typed it
     */
    Unreadable(String line) {
      super(line);
    }
  }

  static List<Span> spans(String text) {
    String typed = text.strip();
    return typed.isEmpty() || typed.matches("[-–]")
        ? List.of()
        : Stream.of(typed.split("[,;]")).map(part -> span(part.strip())).toList();
  }

  private static Span span(String text) {
    Matcher found = SPAN.matcher(text);
    if (!found.matches()) {
      throw new Unreadable(text);
    }
    return new Span(time(found, 1, text), time(found, 3, text));
  }

  /** 24:00 is the end of the day. */
  private static LocalTime time(Matcher found, int at, String text) {
    try {
      int hour = Integer.parseInt(found.group(at));
      return LocalTime.of(hour == 24 ? 0 : hour, Integer.parseInt(found.group(at + 1)));
    } catch (DateTimeException e) {
      throw new Unreadable(text);
    }
  }

  static List<OtherDay> days(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(HoursText::day)
        .toList();
  }

  private static OtherDay day(String line) {
    String[] parts = line.split("\\s+", 2);
    try {
      return new OtherDay(LocalDate.parse(parts[0]), spans(parts.length == 1 ? "" : parts[1]));
    } catch (DateTimeException e) {
      throw new Unreadable(line);
    }
  }

  static String of(List<Span> spans) {
    return spans.stream()
        .map(span -> span.from() + "-" + span.until())
        .collect(Collectors.joining(", "));
  }

  static String ofDays(List<OtherDay> days) {
    return days.stream()
        .map(day -> day.date() + " " + (day.spans().isEmpty() ? "-" : of(day.spans())))
        .collect(Collectors.joining("\n"));
  }
}
