package nl.wegwijs.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.handoff.Opening;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.handoff.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which times a diary has, on ordinary days and on those that are not. */
class DiaryTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);
  private static final int PATTERNS = 1_000;

  private static Diary on(DayOfWeek day, int minutes, Span... spans) {
    List<Opening> week = Stream.of(spans).map(span -> new Opening(day, span)).toList();
    return Sample.diary(Sample.always(week, minutes));
  }

  @Test
  void aMorningHasATimeEveryQuarterOfAnHour() {
    Diary diary = Sample.diary(Sample.mornings("Noord", 1));

    List<Slot> slots = diary.slots(MONDAY, 1).toList();

    assertThat(slots).hasSize(12);
    assertThat(slots.getFirst().local()).isEqualTo(MONDAY.atTime(9, 0));
    assertThat(slots.getLast().local()).isEqualTo(MONDAY.atTime(11, 45));
  }

  @Test
  void aFamilyOfFourTakesAnHour() {
    Diary diary = Sample.diary(Sample.mornings("Noord", 1));

    List<Slot> slots = diary.slots(MONDAY, 4).toList();

    assertThat(slots).hasSize(9);
    assertThat(slots.getLast().local()).isEqualTo(MONDAY.atTime(11, 0));
    assertThat(slots.getLast().until())
        .isEqualTo(MONDAY.atTime(12, 0).atZone(Hours.HERE).toInstant());
  }

  @Test
  void nobodyIsServedOnAHolidayOrAClosingDay() {
    OtherDay closed = new OtherDay(MONDAY, List.of());
    OtherDay open =
        new OtherDay(LocalDate.of(2026, 12, 25), List.of(Sample.span("10:00", "11:00")));
    Diary diary =
        Sample.diary(
            Sample.setup(
                "Noord",
                Sample.weekdays("09:00", "12:00"),
                List.of(closed, open),
                15,
                1,
                0,
                60,
                1));

    assertThat(diary.slots(MONDAY, 1)).isEmpty();
    assertThat(diary.slots(LocalDate.of(2027, 1, 1), 1)).isEmpty();
    assertThat(diary.slots(LocalDate.of(2026, 12, 25), 1)).hasSize(4);
  }

  @Test
  void theHourThatSummerTimeSkipsHasNoTimes() {
    Diary diary = on(DayOfWeek.SUNDAY, 30, Sample.span("01:00", "04:00"));

    assertThat(diary.slots(SPRING, 1).map(slot -> slot.local().toLocalTime()))
        .containsExactly(
            LocalTime.of(1, 0), LocalTime.of(1, 30), LocalTime.of(3, 0), LocalTime.of(3, 30));
  }

  @Test
  void theHourThatIsRepeatedHasItsTimesTwice() {
    Diary diary = on(DayOfWeek.SUNDAY, 30, Sample.span("02:00", "03:00"));

    List<Slot> slots = diary.slots(AUTUMN, 1).toList();

    assertThat(slots.stream().map(slot -> slot.local().toLocalTime()))
        .containsExactly(
            LocalTime.of(2, 0), LocalTime.of(2, 30), LocalTime.of(2, 0), LocalTime.of(2, 30));
    assertThat(slots.stream().map(Slot::from)).doesNotHaveDuplicates();
  }

  /** Random weeks, lengths and families; both nights and 200 days around each. */
  @Test
  void noTimeLiesOverAnotherOrOutsideTheHours() {
    Random random = new Random(7);
    for (int i = 0; i < PATTERNS; i++) {
      Diary diary = random(random);
      LocalDate night = i % 2 == 0 ? SPRING : AUTUMN;
      for (LocalDate date :
          List.of(
              night.minusDays(1), night, night.plusDays(1), night.plusDays(random.nextInt(200)))) {
        check(diary, date, 1 + random.nextInt(4));
      }
    }
  }

  private static void check(Diary diary, LocalDate date, int people) {
    List<Slot> single = diary.slots(date, 1).toList();
    for (int at = 1; at < single.size(); at++) {
      assertThat(single.get(at).from()).isAfterOrEqualTo(single.get(at - 1).until());
    }
    Duration whole = Duration.ofMinutes((long) diary.setup().minutes() * people);
    assertThat(diary.slots(date, people))
        .allSatisfy(slot -> {
          assertThat(slot.date()).isEqualTo(date);
          assertThat(Duration.between(slot.from(), slot.until())).isEqualTo(whole);
          assertThat(slot.ticks()).allMatch(diary.hours()::isOpen);
          assertThat(diary.hours().isOpen(slot.until().minusNanos(1))).isTrue();
          assertThat(single).anyMatch(one -> one.from().equals(slot.from()));
          assertThat(diary.slot(slot.from(), people)).contains(slot);
          assertThat(diary.slot(slot.from().plusSeconds(60), people)).isEmpty();
        });
  }

  private static Diary random(Random random) {
    List<Opening> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int tick = random.nextInt(60);
      while (tick < 270) {
        int end = Math.min(287, tick + 1 + random.nextInt(80));
        week.add(new Opening(day, new Span(at(tick), at(end))));
        tick = end + random.nextInt(40);
      }
    }
    int minutes = 5 * (1 + random.nextInt(12));
    return Sample.diary(Sample.always(week, minutes));
  }

  private static LocalTime at(int tick) {
    return LocalTime.MIN.plusMinutes(tick * 5L);
  }

  @ParameterizedTest
  @CsvSource({
    "09:00, 08:00, 10:00, 11:00, past midnight",
    "09:02, 10:00, 11:00, 12:00, five minutes",
    "09:00, 11:00, 10:00, 12:00, over another"
  })
  void aWeekThatCannotBeIsRefused(String a, String b, String c, String d, String why) {
    assertThatThrownBy(() -> on(DayOfWeek.MONDAY, 15, Sample.span(a, b), Sample.span(c, d)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
