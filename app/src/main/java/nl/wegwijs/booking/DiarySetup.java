package nl.wegwijs.booking;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Opening;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.handoff.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets of one desk's diary at one place. All times lie on five minutes.
 *
 * @param place as people call it
 * @param address as people read it
 * @param city id of the city it serves; null: everywhere
 * @param week weekly hours; no span past midnight, none over another
 * @param days dates with hours of their own, such as a closing day
 * @param openOnHolidays whether the week holds on Dutch public holidays too
 * @param minutes length of one person's appointment, 5 to 240
 * @param sideBySide desks that serve at once, 1 to 20
 * @param leadMinutes so long before its beginning a time can be booked last, 0 to 20,160
 * @param horizonDays so many days ahead times can be booked, 1 to 365
 * @param mostPeople in one booking, 1 to 10; each takes the length of an appointment
 * @param walkIn when people take a number instead; null: never
 */
@Serdeable
public record DiarySetup(
    String place,
    String address,
    @Nullable String city,
    List<Opening> week,
    List<OtherDay> days,
    boolean openOnHolidays,
    int minutes,
    int sideBySide,
    int leadMinutes,
    int horizonDays,
    int mostPeople,
    @Nullable WalkIn walkIn) {
  private static final int TWO_WEEKS = 14 * 24 * 60;

  /**
   * @throws IllegalArgumentException naming what cannot be
   */
  public DiarySetup {
    require(!place.isBlank() && place.length() <= 60, "a place has a name of 1 to 60 characters");
    require(address.length() <= 200, "an address has at most 200 characters");
    within("minutes", minutes, 5, 240);
    require(minutes % Diary.TICK_MINUTES == 0, "minutes are a multiple of five");
    within("sideBySide", sideBySide, 1, 20);
    within("leadMinutes", leadMinutes, 0, TWO_WEEKS);
    within("horizonDays", horizonDays, 1, 365);
    within("mostPeople", mostPeople, 1, 10);
    check(week, days);
  }

  static void check(List<Opening> week, List<OtherDay> days) {
    for (DayOfWeek day : DayOfWeek.values()) {
      check(week.stream().filter(opening -> opening.day() == day).map(Opening::span));
    }
    days.forEach(day -> check(day.spans().stream()));
  }

  private static void check(Stream<Span> spans) {
    Iterator<Span> all = spans.sorted(Comparator.comparing(Span::from)).iterator();
    LocalTime end = LocalTime.MIN;
    while (all.hasNext()) {
      Span span = all.next();
      require(!span.pastMidnight(), "no span goes past midnight: " + span);
      require(isOnTick(span.from()) && isOnTick(span.until()), "not on five minutes: " + span);
      require(!span.from().isBefore(end), "one span lies over another: " + span);
      end = span.until();
    }
  }

  private static boolean isOnTick(LocalTime time) {
    return time.toSecondOfDay() % (Diary.TICK_MINUTES * 60) == 0 && time.getNano() == 0;
  }

  static void within(String name, int value, int least, int most) {
    require(value >= least && value <= most, name + " must be " + least + " to " + most);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
