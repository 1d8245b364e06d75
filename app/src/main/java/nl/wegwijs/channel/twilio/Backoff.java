package nl.wegwijs.channel.twilio;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between attempts: doubling from 100 ms to half a minute, with full jitter. */
record Backoff(RandomGenerator random) {
  private static final long FIRST = 100;
  private static final long LONGEST = 30_000;

  /**
   * @param failures how many there were before
   */
  Duration after(int failures) {
    long most = Math.min(LONGEST, FIRST << Math.min(failures, 20));
    return Duration.ofMillis(random.nextLong(FIRST / 2, most + 1));
  }
}
