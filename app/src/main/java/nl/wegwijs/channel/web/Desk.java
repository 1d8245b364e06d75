package nl.wegwijs.channel.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.LetterState;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;

/** Hands messages from the page to the inbox. */
@Singleton
class Desk {
  private static final String ACCOUNT = "page";

  /** How long a form without scripts waits for its answer before it shows the page. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration GLANCE = Duration.ofMillis(25);

  private final Inbox inbox;
  private final Outbox outbox;
  private final Clock clock;

  Desk(Inbox inbox, Outbox outbox, Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Stores a message and says where it stands in the order of all; once, however often it comes.
   */
  Optional<Received> take(Session session, String id, Body body, Language hint) {
    Instant now = clock.instant();
    inbox.accept(new Inbound(ACCOUNT, id, null, session.address(), body, now, hint));
    return find(id);
  }

  /** Waits a little until the message has been handled; it is gone when the person is forgotten. */
  void awaitAnswer(String id) {
    Instant end = clock.instant().plus(PATIENCE);
    try {
      while (clock.instant().isBefore(end) && waits(id)) {
        Thread.sleep(GLANCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean waits(String id) {
    return find(id).filter(message -> message.handledAt() == null || writing(message)).isPresent();
  }

  /** An answer is there, but not yet under way. */
  private boolean writing(Received message) {
    return outbox.answering(message.seq()).stream()
        .anyMatch(letter -> letter.state() == LetterState.DUE);
  }

  private Optional<Received> find(String id) {
    return inbox.find(Channel.WEB, ACCOUNT, id);
  }
}
