package nl.wegwijs.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.handoff.Hours.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * An event as staff have set it up.
 *
 * @param dates when it is, in order; never empty
 * @param message what staff tell those who signed up of a change; may be empty
 * @param changes how often it was changed; for calendars, where the higher counts
 */
public record Event(
    UUID id,
    EventSetup setup,
    List<Stretch> dates,
    boolean cancelled,
    String message,
    int changes,
    Instant editedAt) {

  /** Until then one can sign up: until the first lesson of a course begins. */
  public Instant closesAt() {
    return (setup.kind() == EventKind.STOP ? dates.getLast() : dates.getFirst()).from();
  }

  public Instant endsAt() {
    return dates.getLast().until();
  }

  public boolean takesPeople(Instant now) {
    return !cancelled && setup.places() > 0 && now.isBefore(closesAt());
  }

  /** Its next date that is not over; empty: none is left. */
  public Optional<Stretch> next(Instant now) {
    return dates.stream().filter(date -> date.until().isAfter(now)).findFirst();
  }

  /** Whether it is for people of that city; null: one that we do not know. */
  boolean isFor(@Nullable String city) {
    return setup.city() == null || city == null || setup.city().equals(city);
  }
}
