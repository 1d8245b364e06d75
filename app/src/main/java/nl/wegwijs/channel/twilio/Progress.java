package nl.wegwijs.channel.twilio;

import com.twilio.rest.api.v2010.account.Message;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.wegwijs.post.Lately;
import nl.wegwijs.post.Outbound;
import nl.wegwijs.post.Outbox;

/**
 * Which parts of a letter Twilio has, so that none is sent twice. Kept in memory: after a crash the
 * list of messages at Twilio tells.
 */
@Singleton
@Requires(condition = TwilioOn.class)
final class Progress {
  /** Twilio's times have whole seconds, and its clock is not ours. */
  private static final Duration DOUBT = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final Lately<UUID, Integer> accepted = new Lately<>();
  private final Lately<String, UUID> sids = new Lately<>();

  Progress(Outbox outbox) {
    this.outbox = outbox;
  }

  /** How many parts of the letter Twilio has. */
  synchronized int of(UUID letter) {
    return accepted.getOrDefault(letter, 0);
  }

  /**
   * @param parts how many Twilio has by now; 0: all, so that a further attempt begins anew
   * @param sid the id of the last of them
   */
  synchronized void accepted(UUID letter, int parts, String sid) {
    if (parts == 0) {
      accepted.remove(letter);
    } else {
      accepted.put(letter, parts);
    }
    sids.put(sid, letter);
  }

  private synchronized boolean isOfAnother(String sid, UUID letter) {
    return !sids.getOrDefault(sid, letter).equals(letter);
  }

  /**
   * The id of a message that reads so, was made since the letter was, and belongs to no other;
   * empty: there is none.
   */
  String find(List<Message> messages, Outbound letter, Predicate<String> reads) {
    Instant since = letter.createdAt().minus(DOUBT);
    return messages.stream()
        .filter(message -> message.getBody() != null && reads.test(message.getBody()))
        .filter(message -> isSince(message, since))
        .map(Message::getSid)
        .filter(sid -> !isOfAnother(sid, letter.id()) && !outbox.knows(sid))
        .findFirst()
        .orElse("");
  }

  private static boolean isSince(Message message, Instant since) {
    return message.getDateCreated() == null
        || !message.getDateCreated().toInstant().isBefore(since);
  }
}
