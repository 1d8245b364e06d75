package nl.wegwijs.channel.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between failures: doubling from a second to half a minute, with full jitter. */
record Backoff(RandomGenerator random) {
  static final Duration LONGEST = Duration.ofSeconds(30);

  /**
   * @param failures in a row, at least 1
   */
  Duration after(int failures) {
    long most = Math.min(LONGEST.toMillis(), 1000L << Math.min(failures - 1, 10));
    return Duration.ofMillis(random.nextLong(most / 10, most + 1));
  }
}
