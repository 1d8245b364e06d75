package nl.wegwijs.staff;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Holds up whoever guesses. After five failures at a name a pause follows each further one: half a
 * minute, then twice as long each time, up to a quarter of an hour. A try counts before it is
 * looked at, so that many at once are no help; names that nobody has are held up the same.
 */
@Singleton
public class Pauses {
  private static final int FREE = 5;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final PauseRows rows;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Pauses(PauseRows rows, TransactionOperations<Connection> transactions, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Counts a try at that name; present: none is allowed before. */
  public Optional<Instant> tryAt(String name) {
    return transactions.executeWrite(status -> {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // databases round up
      String hash = Digest.of(name);
      rows.insertIfAbsent(hash, now);
      PauseRow row = rows.lock(hash).orElseThrow();
      if (row.untilAt().isAfter(now)) {
        return Optional.of(row.untilAt());
      }
      int failures = row.failures() + 1;
      rows.count(hash, failures, now.plus(pause(failures)), now);
      return Optional.empty();
    });
  }

  private static Duration pause(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration grown = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
    return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
  }

  /** The try was right. */
  public void forget(String name) {
    rows.delete(Digest.of(name));
    rows.sweep(clock.instant().minus(FORGOTTEN));
  }
}
