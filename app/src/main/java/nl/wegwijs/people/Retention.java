package nl.wegwijs.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.wegwijs.settings.Settings;

/**
 * Erases what is older than the operator keeps it: messages, letters, closed cases, what other
 * rooms keep of people, and whoever has not written since. What is open stays until it is not. What
 * was to be shown once goes within two hours.
 */
@Singleton
public class Retention {
  private static final Duration REST = Duration.ofHours(1);

  private final PersonRows rows;
  private final List<Perishable> others;
  private final Clock clock;
  private final Duration kept;
  private volatile Instant next = Instant.MIN;

  Retention(PersonRows rows, List<Perishable> others, Settings settings, Clock clock) {
    this.rows = rows;
    this.others = others;
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
    return rows.replaceLetters(now)
        + rows.deleteMessagesBefore(before)
        + rows.deleteLettersBefore(before)
        + rows.deleteCasesBefore(before)
        + others.stream().mapToInt(other -> other.eraseBefore(before)).sum()
        + rows.deleteUnheardSince(before);
  }
}
