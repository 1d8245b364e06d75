package nl.wegwijs.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.post.Lately;
import nl.wegwijs.post.Leave;

/**
 * How fast Telegram lets a bot write: about one letter a second in a chat, 30 a second in all
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). A chat may get
 * three at once, so that the parts of one answer come together.
 */
final class Pace {
  private static final int BURST = 3;
  private static final int IN_ALL = 30;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Clock clock;
  private final Leave all;
  private final Map<String, Leave> chats = new Lately<>();

  Pace(Clock clock) {
    this.clock = clock;
    this.all = new Leave(clock, IN_ALL, IN_ALL, SECOND);
  }

  /** Takes leave to write to a chat now; else says how long to wait. */
  synchronized Optional<Duration> take(String chat) {
    Leave own = chats.computeIfAbsent(chat, c -> new Leave(clock, BURST, 1, SECOND));
    return Leave.take(own, all);
  }
}
