package nl.wegwijs.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Hours;

/** A time that somebody may have, or has; {@code until} no longer belongs to it. */
public record Slot(Instant from, Instant until) {

  /** The date in Amsterdam. */
  public LocalDate date() {
    return local().toLocalDate();
  }

  /** What the clock in Amsterdam shows when it begins. */
  public LocalDateTime local() {
    return LocalDateTime.ofInstant(from, Hours.HERE);
  }

  /** Every five minutes of it, by their beginning. */
  Stream<Instant> ticks() {
    return Stream.iterate(from, tick -> tick.isBefore(until), tick -> tick.plus(Diary.TICK));
  }
}
