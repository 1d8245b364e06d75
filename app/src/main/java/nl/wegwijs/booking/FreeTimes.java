package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Hours;

/** Which times are free at this moment. */
@Singleton
public class FreeTimes {
  private final Diaries diaries;
  private final TakenRows taken;
  private final Clock clock;

  FreeTimes(Diaries diaries, TakenRows taken, Clock clock) {
    this.diaries = diaries;
    this.taken = taken;
    this.clock = clock;
  }

  /**
   * The first time that is free at a place.
   *
   * @param slot for one person
   */
  public record First(Diary diary, Slot slot) {}

  /** The first free time of each place of a desk, the soonest first; full places are left out. */
  public List<First> firstOf(String desk) {
    List<Diary> all = diaries.of(desk);
    Instant now = clock.instant();
    Map<String, List<TakenRow>> busy =
        all.isEmpty()
            ? Map.of()
            : taken.between(all.stream().map(Diary::id).toList(), now, latest(all, now)).stream()
                .collect(Collectors.groupingBy(TakenRow::diary));
    return all.stream()
        .flatMap(diary ->
            first(diary, new Taken(busy.getOrDefault(diary.id(), List.of())), now).stream())
        .sorted((one, other) -> one.slot().from().compareTo(other.slot().from()))
        .toList();
  }

  private static Instant latest(List<Diary> all, Instant now) {
    LocalDate last = all.stream().map(diary -> diary.last(now)).max(LocalDate::compareTo).get();
    return last.plusDays(1).atStartOfDay(Hours.HERE).toInstant();
  }

  private static Optional<First> first(Diary diary, Taken busy, Instant now) {
    return free(diary, busy, 1, now).findFirst().map(slot -> new First(diary, slot));
  }

  /** The next free times of a diary from that date on, in order. */
  public List<Slot> of(Diary diary, int people, LocalDate from, int most) {
    return free(diary, people).filter(slot -> !slot.date().isBefore(from)).limit(most).toList();
  }

  /** The next dates that have a free time. */
  public List<LocalDate> dates(Diary diary, int people, int most) {
    return free(diary, people).map(Slot::date).distinct().limit(most).toList();
  }

  /** The free times of a date. */
  public List<Slot> on(Diary diary, int people, LocalDate date) {
    Instant now = clock.instant();
    return date.isAfter(diary.last(now))
        ? List.of()
        : free(diary, people, date, date, now).toList();
  }

  private Stream<Slot> free(Diary diary, int people) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Hours.HERE);
    return free(diary, people, today, diary.last(now), now);
  }

  private Stream<Slot> free(Diary diary, int people, LocalDate from, LocalDate until, Instant now) {
    Taken busy =
        new Taken(taken.between(List.of(diary.id()), start(from), start(until.plusDays(1))));
    return from.datesUntil(until.plusDays(1)).flatMap(date -> free(diary, busy, people, date, now));
  }

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(Hours.HERE).toInstant();
  }

  private static Stream<Slot> free(Diary diary, Taken busy, int people, Instant now) {
    return LocalDate.ofInstant(now, Hours.HERE)
        .datesUntil(diary.last(now).plusDays(1))
        .flatMap(date -> free(diary, busy, people, date, now));
  }

  private static Stream<Slot> free(
      Diary diary, Taken busy, int people, LocalDate date, Instant now) {
    return diary.takes(people)
        ? diary
            .slots(date, people)
            .filter(slot -> !slot.from().isBefore(diary.earliest(now)))
            .filter(slot -> busy.free(slot, diary.setup().sideBySide()).isPresent())
        : Stream.empty();
  }
}
