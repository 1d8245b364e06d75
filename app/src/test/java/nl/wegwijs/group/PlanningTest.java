package nl.wegwijs.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.handoff.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes when. */
class PlanningTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private static Listed listed(Worker worker, @Nullable Slot slot, Progress progress) {
    return new Listed(UUID.randomUUID(), worker, "CODE", slot, progress);
  }

  private static List<Listed> people(int count) {
    return People.workers(count).stream()
        .map(worker -> listed(worker, null, Progress.TO_DO))
        .toList();
  }

  @Test
  void twoDesksTakeTwelvePeopleAnHour() {
    Day day = People.day(TUESDAY, "09:00-10:00");
    List<Listed> people = people(13);
    Map<UUID, Slot> plan = Planning.plan(people, day);

    assertThat(plan).hasSize(12);
    assertThat(plan.values())
        .extracting(slot -> slot.from().atZone(Hours.HERE).toLocalTime() + " " + slot.desk())
        .startsWith("09:00 1", "09:00 2", "09:10 1")
        .endsWith("09:50 2");
  }

  /** 36 times at each of two desks: 72 people a day; the weekend is nobody's. */
  @Test
  void whoDoesNotFitIntoADayComesOnTheNextWorkingDay() {
    LocalDate friday = LocalDate.of(2026, 11, 27);
    Day day = People.days(2, People.day(friday, "09:00-12:00", "13:00-16:00"));
    List<Listed> people = people(120);
    Map<UUID, Slot> plan = Planning.plan(people, day);

    assertThat(plan).hasSize(120);
    assertThat(plan.values()).doesNotHaveDuplicates();
    assertThat(
            plan.values().stream()
                .map(slot -> LocalDate.ofInstant(slot.from(), Hours.HERE))
                .collect(Collectors.groupingBy(date -> date, Collectors.counting())))
        .isEqualTo(Map.of(friday, 72L, LocalDate.of(2026, 11, 30), 48L));
  }

  @Test
  void holidaysAreLeftOut() {
    assertThat(People.days(3, People.day(LocalDate.of(2026, 12, 24), "09:00-12:00")).dates())
        .containsExactly(
            LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 29));
    assertThatThrownBy(() -> People.days(11, People.day(TUESDAY, "09:00-12:00")))
        .hasMessage("days");
  }

  @Test
  void housematesComeTogetherAndRoomNineIsBeforeRoomTen() {
    List<Listed> people = people(40);
    Map<UUID, Slot> plan = Planning.plan(people, People.day(TUESDAY, "09:00-17:00"));
    List<String> rooms =
        plan.keySet().stream()
            .map(id -> people.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow())
            .map(one -> one.worker().room())
            .distinct()
            .toList();
    assertThat(rooms)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 14).mapToObj(Integer::toString).toList());
  }

  @Test
  void whoHasATimeKeepsItAndWhoWasThereToo() {
    Day day = People.day(TUESDAY, "09:00-09:20");
    List<Slot> slots = day.slots();
    Listed invited = listed(People.worker(50), slots.get(3), Progress.INVITED);
    Listed came =
        listed(
            People.worker(51),
            new Slot(slots.get(0).from().minusSeconds(86_400), 1),
            Progress.CAME);
    List<Listed> people = new ArrayList<>(people(5));
    people.add(invited);
    people.add(came);

    Map<UUID, Slot> plan = Planning.plan(people, day);

    assertThat(plan)
        .containsEntry(invited.id(), slots.get(3))
        .containsEntry(came.id(), came.slot());
    assertThat(plan).hasSize(5);
  }

  /** No time twice, none outside the hours, none over the end of a span, whatever is set. */
  @Test
  void noTimeIsGivenTwiceOrOutsideTheHours() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      Day day = any(random);
      List<Listed> people = people(random.nextInt(200));
      Map<UUID, Slot> plan = Planning.plan(people, day);
      assertThat(plan.values()).doesNotHaveDuplicates();
      assertThat(plan).hasSize(Math.min(people.size(), day.slots().size()));
      assertThat(plan.values()).allSatisfy(slot -> assertThat(isInside(slot, day)).isTrue());
      Map<Integer, List<Slot>> desks = new HashMap<>();
      plan.values()
          .forEach(slot -> desks.computeIfAbsent(slot.desk(), _ -> new ArrayList<>()).add(slot));
      desks
          .values()
          .forEach(slots -> {
            List<Slot> sorted = slots.stream().sorted(Comparator.comparing(Slot::from)).toList();
            for (int i = 1; i < sorted.size(); i++) {
              assertThat(Duration.between(sorted.get(i - 1).from(), sorted.get(i).from()))
                  .isGreaterThanOrEqualTo(Duration.ofMinutes(day.minutes()));
            }
          });
    }
  }

  private static Day any(Random random) {
    int first = random.nextInt(12 * 60);
    int second = first + 10 + random.nextInt(300);
    int third = second + random.nextInt(60);
    int last = Math.min(24 * 60, third + 1 + random.nextInt(300));
    LocalDate date =
        random.nextInt(4) == 0
            ? LocalDate.of(2027, 3, 28) // summer time begins
            : random.nextInt(4) == 0 ? LocalDate.of(2026, 10, 25) : TUESDAY;
    return new Day(
        date,
        1 + random.nextInt(3),
        List.of(new Span(time(first), time(second)), new Span(time(third), time(last))),
        1 + random.nextInt(5),
        5 + random.nextInt(40),
        "Zaal",
        "");
  }

  private static LocalTime time(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }

  private static boolean isInside(Slot slot, Day day) {
    ZonedDateTime from = slot.from().atZone(Hours.HERE);
    int start = from.getHour() * 60 + from.getMinute();
    return day.dates().contains(from.toLocalDate())
        && slot.desk() >= 1
        && slot.desk() <= day.sideBySide()
        && day.hours().stream()
            .anyMatch(span -> start >= minute(span.from()) && start + day.minutes() <= until(span));
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static int until(Span span) {
    return span.until().equals(LocalTime.MIDNIGHT) ? 24 * 60 : minute(span.until());
  }

  @Test
  void aDayMayLastUntilMidnightAndNoLonger() {
    assertThat(People.day(TUESDAY, "23:30-00:00").slots()).hasSize(6);
    assertThat(People.day(TUESDAY, "00:00-00:20").slots().getFirst().from())
        .isEqualTo(TUESDAY.atStartOfDay(Hours.HERE).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10:00-09:00",
        "09:00-12:00 11:00-13:00",
        "09:00-12:00 08:00-09:00",
        "22:00-00:00 00:00-01:00"
      })
  void hoursThatCannotBeAreRefused(String spans) {
    assertThatThrownBy(() -> People.day(TUESDAY, spans.split(" "))).hasMessage("hours");
  }
}
