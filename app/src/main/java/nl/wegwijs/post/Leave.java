package nl.wegwijs.post;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Leave to write, so many letters at once, and more as time goes by. */
public final class Leave {
  private final Bucket bucket;

  /**
   * @param atOnce letters that may go together
   * @param more so many more in each period
   */
  public Leave(Clock clock, int atOnce, int more, Duration period) {
    this.bucket =
        Bucket.builder()
            .withCustomTimePrecision(new ClockMeter(clock))
            .addLimit(limit -> limit.capacity(atOnce).refillGreedy(more, period))
            .build();
  }

  /** Takes leave for one letter; else says how long to wait. */
  public Optional<Duration> take() {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Takes leave of both for one letter, or of neither. */
  public static Optional<Duration> take(Leave one, Leave other) {
    Optional<Duration> wait = one.take();
    if (wait.isPresent()) {
      return wait;
    }
    wait = other.take();
    if (wait.isPresent()) {
      one.bucket.addTokens(1);
    }
    return wait;
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
