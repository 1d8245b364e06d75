package nl.wegwijs.group;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Holidays;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.handoff.Span;
import org.jspecify.annotations.Nullable;

/**
 * When and where a group is registered.
 *
 * @param date its first day
 * @param days how many working days it may take, 1 to 10; 0: one, as it was kept before there were
 *     more
 * @param hours of each day, none over another and none past midnight; 00:00 is its end
 * @param sideBySide desks that serve at once, 1 to 20
 * @param minutes for one person, 5 to 120
 * @param place as people call it, 1 to 80 characters
 * @param address as people read it, at most 200 characters
 */
@Serdeable
public record Day(
    LocalDate date,
    int days,
    List<Span> hours,
    int sideBySide,
    int minutes,
    String place,
    String address) {
  private static final Holidays HOLIDAYS = new Holidays();
  private static final int WHOLE_DAY = 24 * 60;

  /**
   * @throws IllegalArgumentException naming the field that cannot be
   */
  public Day {
    days = Math.max(days, 1);
    require(days <= 10, "days");
    require(!hours.isEmpty() && apart(hours), "hours");
    require(sideBySide >= 1 && sideBySide <= 20, "side");
    require(minutes >= 5 && minutes <= 120, "minutes");
    require(!place.isBlank() && place.length() <= 80, "place");
    require(address.length() <= 200, "address");
  }

  private static void require(boolean right, String field) {
    if (!right) {
      throw new IllegalArgumentException(field);
    }
  }

  private static boolean apart(List<Span> hours) {
    int end = 0;
    for (Span span : hours) {
      if (minute(span.from()) < end || until(span) <= minute(span.from())) {
        return false;
      }
      end = until(span);
    }
    return true;
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static int until(Span span) {
    return span.until().equals(LocalTime.MIDNIGHT) ? WHOLE_DAY : minute(span.until());
  }

  /** The first one, whatever it is, and the next ones without weekends and holidays. */
  public List<LocalDate> dates() {
    Stream<LocalDate> next =
        Stream.iterate(date.plusDays(1), day -> day.plusDays(1)).filter(Day::isWorked);
    return Stream.concat(Stream.of(date), next.limit(days - 1)).toList();
  }

  private static boolean isWorked(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.isHoliday(day);
  }

  /** Whether a letter of that day tells the same to whoever keeps their time. */
  boolean tellsLike(@Nullable Day other) {
    return other != null
        && minutes == other.minutes
        && place.equals(other.place)
        && address.equals(other.address);
  }

  /** Every time at every desk, the earliest first. */
  public List<Slot> slots() {
    return dates().stream().flatMap(day -> slots(day).stream()).toList();
  }

  private List<Slot> slots(LocalDate day) {
    List<Slot> slots = new ArrayList<>();
    for (Span span : hours) {
      for (int from = minute(span.from()); from + minutes <= until(span); from += minutes) {
        LocalDateTime at = day.atStartOfDay().plusMinutes(from);
        if (isOrdinary(at)) {
          Instant start = at.atZone(Hours.HERE).toInstant();
          IntStream.rangeClosed(1, sideBySide).forEach(desk -> slots.add(new Slot(start, desk)));
        }
      }
    }
    return slots;
  }

  /** Whether the clock does not change meanwhile. */
  private boolean isOrdinary(LocalDateTime at) {
    List<ZoneOffset> offsets = Hours.HERE.getRules().getValidOffsets(at);
    return offsets.size() == 1
        && offsets.equals(Hours.HERE.getRules().getValidOffsets(at.plusMinutes(minutes)));
  }

  /** The midnight at its end. */
  Instant end() {
    return dates().getLast().plusDays(1).atStartOfDay(Hours.HERE).toInstant();
  }
}
