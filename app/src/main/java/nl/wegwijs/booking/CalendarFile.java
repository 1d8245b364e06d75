package nl.wegwijs.booking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Hours;

/** Times as a file for anybody's calendar (RFC 5545). It holds nothing of the person. */
public final class CalendarFile {
  static final String TYPE = "text/calendar; charset=utf-8";

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final int LINE_BYTES = 75;

  /** The rules of Amsterdam since 1996. */
  private static final List<String> ZONE =
      List.of(
          "BEGIN:VTIMEZONE",
          "TZID:Europe/Amsterdam",
          "BEGIN:STANDARD",
          "DTSTART:19961027T030000",
          "TZOFFSETFROM:+0200",
          "TZOFFSETTO:+0100",
          "TZNAME:CET",
          "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
          "END:STANDARD",
          "BEGIN:DAYLIGHT",
          "DTSTART:19810329T020000",
          "TZOFFSETFROM:+0100",
          "TZOFFSETTO:+0200",
          "TZNAME:CEST",
          "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
          "END:DAYLIGHT",
          "END:VTIMEZONE");

  private CalendarFile() {}

  /**
   * What stands in a calendar.
   *
   * @param id the same for ever
   * @param writtenAt when it was changed last
   * @param changes how often; the higher counts
   * @param what its title, such as the desk's name
   * @param where place and address
   * @param note what stands below, such as the code
   */
  public record Event(
      String id,
      Instant writtenAt,
      int changes,
      boolean cancelled,
      Instant from,
      Instant until,
      String what,
      String where,
      String note) {}

  static Event event(Booking booking, String what, String where, String note) {
    return new Event(
        booking.id().toString(),
        booking.movedAt(),
        booking.changes(),
        booking.state() instanceof BookingState.Cancelled,
        booking.slot().from(),
        booking.slot().until(),
        what,
        where,
        note);
  }

  static String of(Booking booking, String what, String where, String note) {
    return of(List.of(event(booking, what, where, note)));
  }

  /** All of them as one calendar. */
  public static String of(List<Event> events) {
    Stream<String> head =
        Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wegwijs//NL", "METHOD:PUBLISH");
    Stream<String> all = events.stream().flatMap(CalendarFile::lines);
    return Stream.of(head, ZONE.stream(), all, Stream.of("END:VCALENDAR"))
        .flatMap(lines -> lines)
        .map(line -> folded(line) + "\r\n")
        .collect(Collectors.joining());
  }

  private static Stream<String> lines(Event event) {
    return Stream.of(
        "BEGIN:VEVENT",
        "UID:" + event.id() + "@wegwijs",
        "DTSTAMP:" + utc(event.writtenAt()),
        "SEQUENCE:" + event.changes(),
        "STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"),
        time("DTSTART", event.from()),
        time("DTEND", event.until()),
        "SUMMARY:" + escaped(event.what()),
        "LOCATION:" + escaped(event.where()),
        "DESCRIPTION:" + escaped(event.note()),
        "END:VEVENT");
  }

  /** On a date on which the clock changes in universal time: programs differ in that night. */
  private static String time(String name, Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, Hours.HERE);
    return changes(local.toLocalDate())
        ? name + ":" + utc(at)
        : name + ";TZID=Europe/Amsterdam:" + STAMP.format(local);
  }

  private static boolean changes(LocalDate date) {
    return !date.atStartOfDay(Hours.HERE)
        .getOffset()
        .equals(date.plusDays(1).atStartOfDay(Hours.HERE).getOffset());
  }

  private static String utc(Instant at) {
    return STAMP.format(at.atOffset(ZoneOffset.UTC)) + "Z";
  }

  private static String escaped(String text) {
    return text.strip()
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** No line is longer than 75 bytes; no letter is cut in two. */
  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int room = LINE_BYTES;
    for (int letter : line.codePoints().toArray()) {
      String one = Character.toString(letter);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (size > room) {
        folded.append("\r\n ");
        room = LINE_BYTES - 1;
      }
      folded.append(one);
      room -= size;
    }
    return folded.toString();
  }
}
