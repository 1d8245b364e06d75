package nl.wegwijs.channel.twilio;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.wegwijs.post.Lately;

/**
 * Letters of which WhatsApp says, against our clock, that they come later than 24 hours: only a
 * template may still go out for them.
 */
@Singleton
@Requires(condition = TwilioOn.class)
final class ClosedWindows {
  private final Lately<UUID, Boolean> letters = new Lately<>();

  /** False: it was known, so that a template has been tried. */
  synchronized boolean add(UUID letter) {
    return letters.put(letter, true) == null;
  }

  synchronized boolean has(UUID letter) {
    return letters.containsKey(letter);
  }
}
