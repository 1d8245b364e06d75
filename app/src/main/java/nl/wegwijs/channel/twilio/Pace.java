package nl.wegwijs.channel.twilio;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Lately;
import nl.wegwijs.post.Leave;

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
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Clock clock;
  private final int smsRate;
  private final Map<String, Leave> senders = new Lately<>();
  private final Map<String, Leave> people = new Lately<>();

  Pace(Clock clock, int smsRate) {
    this.clock = clock;
    this.smsRate = smsRate;
  }

  /** Takes leave to write now; else says how long to wait. */
  synchronized Optional<Duration> take(Channel channel, String from, String to) {
    Leave sender = senders.computeIfAbsent(from, f -> sender(channel));
    if (channel == Channel.SMS) {
      return sender.take();
    }
    Leave person = people.computeIfAbsent(to, t -> new Leave(clock, PERSON_AT_ONCE, 1, PERSON));
    return Leave.take(sender, person);
  }

  private Leave sender(Channel channel) {
    return channel == Channel.SMS
        ? new Leave(clock, Math.max(SMS_AT_ONCE, smsRate), smsRate, SECOND)
        : new Leave(clock, WHATSAPP, WHATSAPP, SECOND);
  }
}
