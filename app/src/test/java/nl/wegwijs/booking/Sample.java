package nl.wegwijs.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Holidays;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.handoff.Opening;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.handoff.Span;

/** Diaries of tests; no such place exists. */
public final class Sample {
  private static final Holidays HOLIDAYS = new Holidays();

  private Sample() {}

  /** Monday to Friday from 09:00 to 12:00, every 15 minutes, an hour's lead, 60 days ahead. */
  public static DiarySetup mornings(String place, int sideBySide) {
    return setup(place, weekdays("09:00", "12:00"), List.of(), 15, sideBySide, 60, 60, 4);
  }

  /** One hour of a day that is over: it is full for ever. */
  public static DiarySetup full(String place) {
    OtherDay past = new OtherDay(LocalDate.of(2026, 1, 5), List.of(span("09:00", "10:00")));
    return setup(place, List.of(), List.of(past), 15, 1, 60, 60, 1);
  }

  static List<Opening> weekdays(String from, String until) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
        .map(day -> new Opening(day, span(from, until)))
        .toList();
  }

  static Span span(String from, String until) {
    return new Span(LocalTime.parse(from), LocalTime.parse(until));
  }

  static DiarySetup setup(
      String place,
      List<Opening> week,
      List<OtherDay> days,
      int minutes,
      int sideBySide,
      int leadMinutes,
      int horizonDays,
      int mostPeople) {
    return new DiarySetup(
        place,
        "Teststraat 1, " + place,
        null,
        week,
        days,
        false,
        minutes,
        sideBySide,
        leadMinutes,
        horizonDays,
        mostPeople,
        null);
  }

  /** At any hour of any day, with nothing between now and then; for up to ten people. */
  static DiarySetup always(List<Opening> week, int minutes) {
    return new DiarySetup(
        "Noord", "Teststraat 1", null, week, List.of(), true, minutes, 1, 0, 365, 10, null);
  }

  /** Numbers on weekdays in that time; appointments as {@link #mornings} has them. */
  public static DiarySetup walkIn(String place, String from, String until, int most) {
    DiarySetup mornings = mornings(place, 1);
    return new DiarySetup(
        place,
        mornings.address(),
        null,
        mornings.week(),
        mornings.days(),
        false,
        15,
        1,
        60,
        60,
        1,
        new WalkIn(weekdays(from, until), List.of(), most));
  }

  /** Numbers at any hour, and no appointments. */
  public static DiarySetup roundTheClock(String place) {
    List<Opening> week =
        Stream.of(DayOfWeek.values()).map(day -> new Opening(day, span("00:00", "23:55"))).toList();
    WalkIn walkIn = new WalkIn(week, List.of(), 99);
    return new DiarySetup(
        place, "Teststraat 1", null, List.of(), List.of(), true, 15, 1, 60, 60, 1, walkIn);
  }

  /** Numbers on Saturdays in that time, and no appointments. */
  public static DiarySetup saturday(String place, String from, String until) {
    Opening saturday = new Opening(DayOfWeek.SATURDAY, span(from, until));
    return new DiarySetup(
        place,
        "Teststraat 1, " + place,
        null,
        List.of(),
        List.of(),
        false,
        15,
        1,
        60,
        60,
        1,
        new WalkIn(List.of(saturday), List.of(), 99));
  }

  static Diary diary(DiarySetup setup) {
    return new Diary(
        "test",
        "rni",
        setup,
        new Hours(
            setup.week(),
            setup.days(),
            date -> !setup.openOnHolidays() && HOLIDAYS.isHoliday(date)));
  }
}
