package nl.wegwijs.channel.twilio;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.people.Channel;

/**
 * How fast we may write. WhatsApp: 80 a second from a number, and to one person 45 at once and then
 * one in 6 seconds. SMS: what the sender may send, a long number about one a second; a few at once
 * do no harm, since Twilio queues them.
 */
final class Pace {
  private static final int WHATSAPP = 80;
  private static final int SMS_AT_ONCE = 10;
  private static final int PERSON_AT_ONCE = 45;
  private static final Duration PERSON = Duration.ofSeconds(6);

  private final TimeMeter time;
  private final int smsRate;
  private final Map<String, Bucket> senders = new Lately<>();
  private final Map<String, Bucket> people = new Lately<>();

  Pace(Clock clock, int smsRate) {
    this.time = new ClockMeter(clock);
    this.smsRate = smsRate;
  }

  /** Takes leave to write now; else says how long to wait. */
  synchronized Optional<Duration> take(Channel channel, String from, String to) {
    Bucket sender = senders.computeIfAbsent(from, f -> sender(channel));
    Optional<Duration> wait = take(sender);
    if (wait.isPresent() || channel == Channel.SMS) {
      return wait;
    }
    Bucket person = people.computeIfAbsent(to, t -> bucket(PERSON_AT_ONCE, 1, PERSON));
    wait = take(person);
    if (wait.isPresent()) {
      sender.addTokens(1);
    }
    return wait;
  }

  private Bucket sender(Channel channel) {
    return channel == Channel.SMS
        ? bucket(Math.max(SMS_AT_ONCE, smsRate), smsRate, Duration.ofSeconds(1))
        : bucket(WHATSAPP, WHATSAPP, Duration.ofSeconds(1));
  }

  private Bucket bucket(int atOnce, int refill, Duration each) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(refill, each))
        .build();
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
