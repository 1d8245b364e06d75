package nl.wegwijs.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.wegwijs.settings.Settings;

/**
 * Erases what is older than the operator keeps it: messages, letters, closed cases, who came to
 * which event, old reminders, and whoever has not written since. What is open stays until it is
 * not.
 */
@Singleton
public class Retention {
  private static final Duration REST = Duration.ofHours(1);

  private final PersonRows rows;
  private final Clock clock;
  private final Duration kept;
  private volatile Instant next = Instant.MIN;

  Retention(PersonRows rows, Settings settings, Clock clock) {
    this.rows = rows;
    this.clock = clock;
    kept = settings.kept();
  }

  /** Looks once an hour, and says how many rows went. */
  public int eraseSome() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return 0;
    }
    next = now.plus(REST);
    Instant before = now.minus(kept);
    return rows.deleteMessagesBefore(before)
        + rows.deleteLettersBefore(before)
        + rows.deleteCasesBefore(before)
        + rows.deleteSignUpsBefore(before)
        + rows.deleteTermsBefore(before)
        + rows.deleteUnheardSince(before);
  }
}
