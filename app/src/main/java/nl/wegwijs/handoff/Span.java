package nl.wegwijs.handoff;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalTime;

/**
 * A part of a day, on the clock of Amsterdam.
 *
 * @param until not later than {@code from}: on the next day, so 00:00 to 00:00 is a whole day
 */
@Serdeable
public record Span(LocalTime from, LocalTime until) {
  public boolean pastMidnight() {
    return !until.isAfter(from);
  }
}
