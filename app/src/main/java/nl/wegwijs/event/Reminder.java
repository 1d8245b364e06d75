package nl.wegwijs.event;

import java.time.Duration;
import java.time.Instant;
import nl.wegwijs.handoff.Hours;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is reminded of an event: once, the day before its next date.
 *
 * @param at null: never, since it is nearer than a day
 * @param until from then on it is of no more use
 */
record Reminder(@Nullable Instant at, @Nullable Instant until) {
  static final Reminder NEVER = new Reminder(null, null);

  private static final Duration BEFORE = Duration.ofHours(24);
  private static final Duration USELESS = Duration.ofHours(2);

  static Reminder of(Event event, Instant now) {
    return event.dates().stream()
        .map(Hours.Stretch::from)
        .filter(from -> from.isAfter(now))
        .findFirst()
        .filter(from -> from.minus(BEFORE).isAfter(now))
        .map(from -> new Reminder(from.minus(BEFORE), from.minus(USELESS)))
        .orElse(NEVER);
  }
}
