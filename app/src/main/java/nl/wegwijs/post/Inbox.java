package nl.wegwijs.post;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Redaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every message that arrived, once. What it has accepted is never lost. */
@Singleton
public class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final Body VEILED = new Body.Text(Redaction.MASK);

  private final MessageRows rows;
  private final People people;
  private final TransactionOperations<Connection> transactions;
  private final Stored stored;
  private final Clock clock;
  private final Bell bell = new Bell();

  Inbox(
      MessageRows rows,
      People people,
      TransactionOperations<Connection> transactions,
      Stored stored,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.transactions = transactions;
    this.stored = stored;
    this.clock = clock;
  }

  /** Whether a message was new or had come before. */
  public enum Acceptance {
    NEW,
    KNOWN
  }

  /**
   * Stores a message, masked, in a transaction of its own. Only when this returns may a webhook
   * answer 200.
   */
  public Acceptance accept(Inbound message) {
    Acceptance acceptance = inserted(message);
    if (acceptance == Acceptance.NEW) {
      bell.ring();
    }
    return acceptance;
  }

  /**
   * Of a hundred copies of somebody's first message one was seen to wait on H2 for the row until
   * its time was up. It is tried once more: inserting it twice does no harm.
   */
  private Acceptance inserted(Inbound message) {
    try {
      return transactions.executeWrite(status -> insert(message));
    } catch (DataAccessException first) {
      LOG.warn("A message is taken in at a second try: {}", first.getClass().getSimpleName());
      return transactions.executeWrite(status -> insert(message));
    }
  }

  /**
   * A conflict alone does not mean that the message is known: after a crash H2 can give a number
   * that a row has. The next number is another one.
   */
  private Acceptance insert(Inbound message) {
    UUID person = people.arrive(message.from(), message.account());
    while (insertOnce(person, message) == 0) {
      if (isKnown(message)) {
        return Acceptance.KNOWN;
      }
    }
    return Acceptance.NEW;
  }

  private boolean isKnown(Inbound message) {
    String channel = message.from().channel().name();
    return rows.findByProvider(channel, message.account(), message.providerId()).isPresent();
  }

  private int insertOnce(UUID person, Inbound message) {
    return rows.insertOnce(
        person,
        message.from().channel().name(),
        message.account(),
        message.providerId(),
        message.reference(),
        stored.write(masked(message.body())),
        message.hint() == null ? null : message.hint().tag(),
        message.receivedAt(),
        clock.instant());
  }

  /**
   * Replaces the text of a message that its writer has edited; a message we never had is left
   * alone.
   */
  public void amend(Address from, String reference, String text) {
    transactions.executeWrite(status -> {
      people
          .at(from)
          .flatMap(person -> rows.findByReference(person.id(), reference))
          .filter(row -> !VEILED.equals(stored.read(row.body(), Body.class)))
          .ifPresent(row ->
              rows.amend(
                  row.seq(),
                  stored.write(masked(amended(stored.read(row.body(), Body.class), text)))));
      return true;
    });
  }

  /** What it said is kept elsewhere, sealed: here it goes, also for who edits it afterwards. */
  public void veil(Received message) {
    rows.amend(message.seq(), stored.write(VEILED));
  }

  /** Beside media the text is the caption. */
  private static Body amended(Body body, String text) {
    return body instanceof Body.Media(String reference, String mime, String caption)
        ? new Body.Media(reference, mime, text)
        : new Body.Text(text);
  }

  private static Body masked(Body body) {
    return switch (body) {
      case Body.Text(String text) -> new Body.Text(Redaction.mask(text));
      case Body.Media(String reference, String mime, String caption) ->
          new Body.Media(reference, mime, Redaction.mask(caption));
      case Body.Choice choice -> choice;
      case Body.Location location -> location;
      case Body.Contact contact -> contact;
      case Body.Other other -> other;
    };
  }

  /** Rings whenever a message was accepted. */
  public Bell bell() {
    return bell;
  }

  /** The person's oldest unhandled message, if its time has come. */
  public Optional<Received> next(UUID person) {
    return rows.oldestUnhandled(person)
        .filter(row -> !row.dueAt().isAfter(clock.instant()))
        .map(this::received);
  }

  public Optional<Received> find(Channel channel, String account, String providerId) {
    return rows.findByProvider(channel.name(), account, providerId).map(this::received);
  }

  /** All messages of a person, oldest first. */
  public List<Received> of(UUID person) {
    return rows.ofPerson(person).stream().map(this::received).toList();
  }

  /** The last messages of a person, oldest first. */
  public List<Received> last(UUID person, int most) {
    return rows.last(person, most).reversed().stream().map(this::received).toList();
  }

  /** How far the post with each of these people has come, in both directions. */
  public List<Touched> touched(Collection<UUID> people) {
    return people.isEmpty() ? List.of() : rows.touched(people);
  }

  /** What the same person wrote before that message, the latest first. */
  public List<Received> before(Received message, int most) {
    return rows.before(message.person(), message.seq(), most).stream().map(this::received).toList();
  }

  /** The person's last message, by its seq. */
  public Optional<Long> latest(UUID person) {
    return rows.latest(person);
  }

  public Repeats repeats(Received message, Duration sent, Duration same) {
    return rows.repeats(
        message.person(),
        message.receivedAt().minus(sent),
        message.receivedAt().minus(same),
        message.seq(),
        stored.write(message.body()));
  }

  /**
   * @param understood what it was taken for, as the conversation room writes it
   */
  public void markHandled(Received message, @Nullable String understood) {
    rows.markHandled(message.seq(), clock.instant(), understood);
  }

  /** Handling failed: it is tried again after 1, 2, 4 and 8 seconds. */
  public void postpone(Received message) {
    int attempts = message.attempts() + 1;
    rows.postpone(message.seq(), attempts, clock.instant().plusSeconds(1L << (attempts - 1)));
  }

  private Received received(MessageRow row) {
    return new Received(
        row.seq(),
        row.personId(),
        row.account(),
        stored.read(row.body(), Body.class),
        row.hint() == null ? null : new Language(row.hint()),
        row.receivedAt(),
        row.attempts(),
        row.handledAt(),
        row.understood());
  }
}
