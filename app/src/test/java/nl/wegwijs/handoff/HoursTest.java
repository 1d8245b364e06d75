package nl.wegwijs.handoff;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening hours, on the days that are not like others. */
class HoursTest {
  private static final Holidays HOLIDAYS = new Holidays();

  /** Monday to Friday 09:00 to 17:00, closed on holidays. */
  private static final Hours OFFICE =
      new Hours(
          Stream.of(DayOfWeek.values())
              .filter(day -> day.compareTo(FRIDAY) <= 0)
              .map(day -> new Opening(day, span("09:00", "17:00")))
              .toList(),
          List.of(),
          HOLIDAYS::isHoliday);

  private static Span span(String from, String until) {
    return new Span(LocalTime.parse(from), LocalTime.parse(until));
  }

  private static Hours on(DayOfWeek day, Span... spans) {
    return new Hours(
        Stream.of(spans).map(span -> new Opening(day, span)).toList(), List.of(), date -> false);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Hours.HERE).toInstant();
  }

  @Test
  void anOrdinaryDayOpensAndClosesOnTime() {
    assertThat(OFFICE.isOpen(at("2026-11-23T08:59:59"))).isFalse();
    assertThat(OFFICE.isOpen(at("2026-11-23T09:00"))).isTrue();
    assertThat(OFFICE.isOpen(at("2026-11-23T16:59:59"))).isTrue();
    assertThat(OFFICE.isOpen(at("2026-11-23T17:00"))).isFalse();
    assertThat(OFFICE.closesAt(at("2026-11-23T10:00"))).contains(at("2026-11-23T17:00"));
  }

  @Test
  void afterFridayComesMonday() {
    assertThat(OFFICE.opensNext(at("2026-11-20T17:00"))).contains(at("2026-11-23T09:00"));
    assertThat(OFFICE.closesAt(at("2026-11-21T12:00"))).isEmpty();
  }

  @Test
  void aDayMayHaveSeveralSpans() {
    Hours split = on(MONDAY, span("13:00", "17:00"), span("09:00", "12:00"));
    assertThat(split.isOpen(at("2026-11-23T12:30"))).isFalse();
    assertThat(split.closesAt(at("2026-11-23T10:00"))).contains(at("2026-11-23T12:00"));
    assertThat(split.opensNext(at("2026-11-23T10:00"))).contains(at("2026-11-23T13:00"));
  }

  @Test
  void spansThatTouchAreOne() {
    Hours touching = on(MONDAY, span("09:00", "12:00"), span("12:00", "17:00"));
    assertThat(touching.closesAt(at("2026-11-23T10:00"))).contains(at("2026-11-23T17:00"));
    assertThat(touching.opensNext(at("2026-11-23T10:00"))).contains(at("2026-11-30T09:00"));
  }

  @Test
  void aNightBelongsToTheEveningItBeganOn() {
    Hours night = on(SATURDAY, span("22:00", "06:00"));
    assertThat(night.isOpen(at("2026-11-22T05:59"))).isTrue();
    assertThat(night.isOpen(at("2026-11-21T05:59"))).isFalse();
    assertThat(night.closesAt(at("2026-11-21T23:00"))).contains(at("2026-11-22T06:00"));
  }

  @Test
  void whoNeverClosesHasNoClosingTime() {
    Hours always =
        new Hours(
            Stream.of(DayOfWeek.values())
                .map(day -> new Opening(day, span("00:00", "00:00")))
                .toList(),
            List.of(),
            date -> false);
    assertThat(always.isOpen(at("2026-12-31T23:59:59"))).isTrue();
    assertThat(always.closesAt(at("2026-11-21T12:00"))).isEmpty();
    assertThat(always.opensNext(at("2026-11-21T12:00"))).isEmpty();
  }

  /** Clocks go from 02:00 to 03:00: the night has one hour less. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-03-28", "2027-03-27"})
  void theNightThatSummerTimeBeginsIsAnHourShorter(LocalDate saturday) {
    Instant evening = saturday.atTime(22, 0).atZone(Hours.HERE).toInstant();
    Hours night = on(SATURDAY, span("22:00", "06:00"));
    assertThat(night.closesAt(evening)).contains(evening.plus(Duration.ofHours(7)));
    Hours early = on(SUNDAY, span("02:30", "04:00"));
    Instant jump = evening.plus(Duration.ofHours(3));
    assertThat(early.opensNext(evening)).contains(jump.plus(Duration.ofHours(1)));
    assertThat(early.closesAt(jump.plus(Duration.ofHours(1))))
        .contains(jump.plus(Duration.ofHours(2)));
    assertThat(on(SUNDAY, span("02:10", "02:50")).opensNext(evening))
        .contains(saturday.plusDays(8).atTime(2, 10).atZone(Hours.HERE).toInstant());
  }

  /** Clocks go from 03:00 back to 02:00: the hour from two to three comes twice. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-10-24", "2027-10-30"})
  void theNightThatSummerTimeEndsIsAnHourLonger(LocalDate saturday) {
    Instant evening = saturday.atTime(22, 0).atZone(Hours.HERE).toInstant();
    Hours night = on(SATURDAY, span("22:00", "06:00"));
    assertThat(night.closesAt(evening)).contains(evening.plus(Duration.ofHours(9)));
    Hours twice = on(SUNDAY, span("02:15", "02:45"));
    Instant first = evening.plus(Duration.ofMinutes(4 * 60 + 15));
    assertThat(twice.opensNext(evening)).contains(first);
    assertThat(twice.closesAt(first)).contains(first.plus(Duration.ofMinutes(90)));
  }

  @Test
  void theDayAfterTheClocksChangeOpensAtNineOnTheClock() {
    assertThat(OFFICE.opensNext(at("2027-03-26T18:00")))
        .as("the change of clocks and Easter Monday lie between")
        .contains(Instant.parse("2027-03-30T07:00:00Z"));
    assertThat(OFFICE.opensNext(at("2026-10-23T18:00")))
        .contains(Instant.parse("2026-10-26T08:00:00Z"));
  }

  @Test
  void newYearsEveRunsOnIntoTheHoliday() {
    Hours late =
        new Hours(
            List.of(
                new Opening(DayOfWeek.THURSDAY, span("20:00", "02:00")),
                new Opening(FRIDAY, span("20:00", "02:00"))),
            List.of(),
            HOLIDAYS::isHoliday);
    assertThat(late.isOpen(at("2027-01-01T01:59"))).isTrue();
    assertThat(late.isOpen(at("2027-01-01T21:00"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01, New Year",
    "2026-04-05, Easter",
    "2026-04-06, Easter Monday",
    "2027-03-28, Easter",
    "2027-03-29, Easter Monday",
    "2026-04-27, King's Day",
    "2027-04-27, King's Day",
    "2025-04-26, King's Day when the 27th is a Sunday",
    "2031-04-26, King's Day when the 27th is a Sunday",
    "2026-05-14, Ascension Day",
    "2026-05-25, Whit Monday",
    "2026-12-25, Christmas",
    "2026-12-26, the day after Christmas"
  })
  void holidays(LocalDate date, String name) {
    assertThat(HOLIDAYS.isHoliday(date)).as(name).isTrue();
    assertThat(OFFICE.isOpen(date.atTime(12, 0).atZone(Hours.HERE).toInstant())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-04-27", "2025-04-28", "2026-12-24", "2026-12-31", "2027-01-04"})
  void noHolidays(LocalDate date) {
    assertThat(HOLIDAYS.isHoliday(date)).isFalse();
  }

  @Test
  void aDateOfItsOwnBeatsTheWeekAndTheHoliday() {
    Hours special =
        new Hours(
            OFFICE.week(),
            List.of(
                new OtherDay(LocalDate.parse("2026-11-23"), List.of()),
                new OtherDay(LocalDate.parse("2026-12-25"), List.of(span("10:00", "14:00")))),
            HOLIDAYS::isHoliday);
    assertThat(special.opensNext(at("2026-11-20T18:00"))).contains(at("2026-11-24T09:00"));
    assertThat(special.isOpen(at("2026-12-25T11:00"))).isTrue();
  }

  @Test
  void aPromiseCountsOpeningTimeOnly() {
    assertThat(OFFICE.after(at("2026-11-20T16:30"), Duration.ofHours(1)))
        .contains(at("2026-11-23T09:30"));
    assertThat(OFFICE.after(at("2026-11-21T03:00"), Duration.ofHours(1)))
        .contains(at("2026-11-23T10:00"));
  }

  @Test
  void aDeskThatIsNeverOpenSaysSo() {
    Hours never = new Hours(List.of(), List.of(), date -> false);
    assertThat(never.known()).isFalse();
    assertThat(never.isOpen(at("2026-11-23T10:00"))).isFalse();
    assertThat(never.opensNext(at("2026-11-23T10:00"))).isEmpty();
    assertThat(never.after(at("2026-11-23T10:00"), Duration.ofHours(1))).isEmpty();
  }
}
