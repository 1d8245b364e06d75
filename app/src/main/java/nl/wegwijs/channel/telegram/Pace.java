package nl.wegwijs.channel.telegram;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How fast Telegram lets a bot write: about one letter a second in a chat, 30 a second in all
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). A chat may get
 * three at once, so that the parts of one answer come together.
 */
final class Pace {
  private static final int BURST = 3;
  private static final int IN_ALL = 30;
  private static final int CHATS = 10_000;

  private final TimeMeter time;
  private final Bucket all;
  private final Map<String, Bucket> chats =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CHATS;
        }
      };

  Pace(Clock clock) {
    this.time = new ClockMeter(clock);
    this.all = bucket(IN_ALL, IN_ALL);
  }

  private Bucket bucket(int capacity, int aSecond) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(aSecond, Duration.ofSeconds(1)))
        .build();
  }

  /** Takes leave to write to a chat now; else says how long to wait. */
  synchronized Optional<Duration> take(String chat) {
    Bucket own = chats.computeIfAbsent(chat, c -> bucket(BURST, 1));
    Optional<Duration> wait = take(own);
    if (wait.isPresent()) {
      return wait;
    }
    wait = take(all);
    if (wait.isPresent()) {
      own.addTokens(1);
    }
    return wait;
  }

  private static Optional<Duration> take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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
