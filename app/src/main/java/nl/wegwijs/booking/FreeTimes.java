package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Hours;

/** Which times are free at this moment. */
@Singleton
public class FreeTimes {
  private final Diaries diaries;
  private final Occupied occupied;
  private final Clock clock;
  private final Map<String, Soonest> soonest = new ConcurrentHashMap<>();

  FreeTimes(Diaries diaries, Occupied occupied, Clock clock) {
    this.diaries = diaries;
    this.occupied = occupied;
    this.clock = clock;
  }

  /**
   * The first time that is free at a place.
   *
   * @param slot for one person
   */
  public record First(Diary diary, Slot slot) {}

  /**
   * The soonest time of one diary, remembered while nobody changes it or what is taken in it.
   *
   * @param last the date up to which was looked
   * @param slot for one person; empty: all was full
   */
  private record Soonest(Diary diary, Taken busy, LocalDate last, Optional<Slot> slot) {
    boolean isOf(Diary other, Taken taken, Instant now) {
      return diary.equals(other)
          && busy.equals(taken)
          && slot.map(it -> !it.from().isBefore(other.earliest(now)))
              .orElseGet(() -> last.equals(other.last(now)));
    }
  }

  /** The first free time of each place of a desk, the soonest first; full places are left out. */
  public List<First> firstOf(String desk) {
    List<Diary> all = diaries.of(desk);
    Map<String, Taken> busy = occupied.of(all.stream().map(Diary::id).toList());
    return all.stream()
        .flatMap(diary ->
            soonest(diary, busy.getOrDefault(diary.id(), Taken.NONE))
                .map(slot -> new First(diary, slot))
                .stream())
        .sorted(Comparator.comparing(first -> first.slot().from()))
        .toList();
  }

  private Optional<Slot> soonest(Diary diary, Taken busy) {
    Instant now = clock.instant();
    Soonest before = soonest.get(diary.id());
    if (before != null && before.isOf(diary, busy, now)) {
      return before.slot();
    }
    Optional<Slot> slot = free(diary, busy, 1).findFirst();
    soonest.put(diary.id(), new Soonest(diary, busy, diary.last(now), slot));
    return slot;
  }

  /** The first time that is free then or later. */
  Optional<Slot> first(Diary diary, int people, Instant from) {
    return free(diary, taken(diary), people)
        .filter(slot -> !slot.from().isBefore(from))
        .findFirst();
  }

  /** The next dates that have a free time, from that date on. */
  public List<LocalDate> dates(Diary diary, int people, LocalDate from, int most) {
    Taken busy = taken(diary);
    return dates(diary, from)
        .filter(date -> free(diary, busy, people, date).findFirst().isPresent())
        .limit(most)
        .toList();
  }

  /** The free times of a date. */
  public List<Slot> on(Diary diary, int people, LocalDate date) {
    return date.isAfter(diary.last(clock.instant()))
        ? List.of()
        : free(diary, taken(diary), people, date).toList();
  }

  /** The date in Amsterdam. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.HERE);
  }

  private Taken taken(Diary diary) {
    return occupied.of(List.of(diary.id())).getOrDefault(diary.id(), Taken.NONE);
  }

  /** Every date that can be booked, from that one on. */
  private Stream<LocalDate> dates(Diary diary, LocalDate from) {
    LocalDate first = from.isBefore(today()) ? today() : from;
    LocalDate end = diary.last(clock.instant()).plusDays(1);
    return first.isBefore(end) ? first.datesUntil(end) : Stream.empty();
  }

  private Stream<Slot> free(Diary diary, Taken busy, int people) {
    return dates(diary, today()).flatMap(date -> free(diary, busy, people, date));
  }

  private Stream<Slot> free(Diary diary, Taken busy, int people, LocalDate date) {
    Instant earliest = diary.earliest(clock.instant());
    return diary.takes(people)
        ? diary
            .slots(date, people)
            .filter(slot -> !slot.from().isBefore(earliest))
            .filter(slot -> busy.free(slot, diary.setup().sideBySide()).isPresent())
        : Stream.empty();
  }
}
