package nl.wegwijs.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.handoff.OtherDay;

/**
 * The diary of a desk at a place. Its times are computed from its hours and never stored.
 *
 * @param desk id of the content's desk
 */
public record Diary(String id, String desk, DiarySetup setup, Hours hours) {
  static final int TICK_MINUTES = 5;
  static final Duration TICK = Duration.ofMinutes(TICK_MINUTES);

  /** Whether it has hours for appointments. */
  boolean books() {
    return hours.known();
  }

  /** When people take numbers; a date on which the desk is closed is closed for them too. */
  Hours walkIn() {
    WalkIn walkIn = setup.walkIn();
    Stream<OtherDay> closed = setup.days().stream().filter(day -> day.spans().isEmpty());
    return walkIn == null
        ? new Hours(List.of(), List.of(), hours.holiday())
        : new Hours(
            walkIn.week(), Stream.concat(walkIn.days().stream(), closed).toList(), hours.holiday());
  }

  private Duration length() {
    return Duration.ofMinutes(setup.minutes());
  }

  /**
   * Every time of that date at which so many people can be served one after the other, free or not,
   * in order. Times count as they pass: the hour that summer time skips has none, and the hour that
   * it repeats has them twice.
   */
  Stream<Slot> slots(LocalDate date, int people) {
    return apart(date).stream().flatMap(stretch -> slots(stretch, people));
  }

  /**
   * Its hours on that date, none over another: where the clock repeats an hour, one span ends after
   * the next has begun.
   */
  private List<Hours.Stretch> apart(LocalDate date) {
    List<Hours.Stretch> apart = new ArrayList<>();
    Instant end = Instant.MIN;
    for (Hours.Stretch stretch : hours.on(date).toList()) {
      Instant from = stretch.from().isBefore(end) ? end : stretch.from();
      if (from.isBefore(stretch.until())) {
        apart.add(new Hours.Stretch(from, stretch.until()));
        end = stretch.until();
      }
    }
    return apart;
  }

  private Stream<Slot> slots(Hours.Stretch stretch, int people) {
    Duration whole = length().multipliedBy(people);
    return Stream.iterate(stretch.from(), from -> from.plus(length()))
        .map(from -> new Slot(from, from.plus(whole)))
        .takeWhile(slot -> !slot.until().isAfter(stretch.until()));
  }

  /** The time that begins then; empty: there is none. */
  Optional<Slot> slot(Instant from, int people) {
    return slots(LocalDate.ofInstant(from, Hours.HERE), people)
        .filter(slot -> slot.from().equals(from))
        .findFirst();
  }

  /** The first moment that can be booked. */
  Instant earliest(Instant now) {
    return now.plus(Duration.ofMinutes(setup.leadMinutes()));
  }

  /** The last date that can be booked. */
  LocalDate last(Instant now) {
    return LocalDate.ofInstant(now, Hours.HERE).plusDays(setup.horizonDays());
  }

  boolean takes(int people) {
    return people >= 1 && people <= setup.mostPeople();
  }
}
