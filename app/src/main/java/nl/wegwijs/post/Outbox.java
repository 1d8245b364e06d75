package nl.wegwijs.post;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import org.jspecify.annotations.Nullable;

/** Every letter to a person, until the provider says how it ended. */
@Singleton
public class Outbox {
  /** How long a page that is open, or a phone without a network, has to show it. */
  private static final Duration SHOWN_ONCE = Duration.ofHours(1);

  private final LetterRows rows;
  private final People people;
  private final TransactionOperations<Connection> transactions;
  private final Stored stored;
  private final Clock clock;
  private final Bell bell = new Bell();

  Outbox(
      LetterRows rows,
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

  /**
   * Writes a letter inside the caller's transaction; ring the bell when that has committed.
   *
   * @param answers the message it answers, or null
   * @param harmless true when it may come twice
   */
  public UUID post(UUID person, Reply reply, @Nullable Long answers, boolean harmless) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    rows.insert(id, person, answers, harmless, stored.write(reply), now, now);
    return id;
  }

  /**
   * The same for what is shown once: an hour later other words stand in its place.
   *
   * @param later those words
   */
  public UUID post(UUID person, Reply reply, Reply later, @Nullable Long answers) {
    UUID id = post(person, reply, answers, true);
    rows.replaceLater(id, stored.write(later), clock.instant().plus(SHOWN_ONCE));
    return id;
  }

  /** Rings whenever letters may be due. */
  public Bell bell() {
    return bell;
  }

  /** All letters to a person, oldest first. */
  public List<Letter> of(UUID person) {
    return rows.ofPerson(person).stream().map(this::letter).toList();
  }

  /** The letters to a person that were written after that one, oldest first. */
  public List<Letter> after(UUID person, long seq) {
    return rows.ofPersonAfter(person, seq).stream().map(this::letter).toList();
  }

  /** The last letters to a person, oldest first. */
  public List<Letter> last(UUID person, int most) {
    return rows.last(person, most).reversed().stream().map(this::letter).toList();
  }

  /** The letters that answer a message, in order. */
  public List<Letter> answering(long message) {
    return rows.answering(message).stream().map(this::letter).toList();
  }

  /** How many letters are in that state now. */
  public long count(LetterState state) {
    return rows.countByState(state.name());
  }

  /** Takes a provider's later word on a letter; a report that says less than we know is dropped. */
  public void report(StatusReport report) {
    transactions.executeWrite(status -> {
      locked(report).forEach(row -> report(row, report));
      return true;
    });
  }

  /**
   * The provider gave the letter up, but another attempt may do better: the letter is due again.
   * Word of an attempt before the last is dropped.
   *
   * @param most how many attempts there may be before it counts as failed
   */
  public void sendAgain(StatusReport failed, Delivery.TryAgain again, int most) {
    transactions.executeWrite(status -> {
      locked(failed).stream()
          .filter(row -> isOfLastAttempt(row, failed))
          .forEach(row -> sendAgain(row, failed, again, most));
      return true;
    });
    bell.ring();
  }

  private static boolean isOfLastAttempt(LetterRow row, StatusReport report) {
    return switch (LetterState.valueOf(row.state())) {
      case SENT -> report.providerId().equals(row.providerId());
      case SENDING -> row.providerId() == null; // the report has overtaken the answer
      case DUE, UNCERTAIN, DELIVERED, READ, FAILED, REFUSED, DROPPED -> false;
    };
  }

  private void sendAgain(LetterRow row, StatusReport failed, Delivery.TryAgain again, int most) {
    int attempts = row.attempts() + (again.counts() ? 1 : 0);
    if (attempts >= most) {
      report(row, failed);
      return;
    }
    Instant now = clock.instant();
    rows.move(
        row.id(),
        LetterState.DUE.name(),
        now.plus(again.after()),
        attempts,
        again.code(),
        failed.providerId(),
        now);
  }

  /** Whether a letter is known by that id of a provider. */
  public boolean knows(String providerId) {
    return rows.countByProvider(providerId) > 0;
  }

  /** A letter that a provider took, and whose further way is not known. */
  public record Awaited(UUID letter, String providerId) {}

  /**
   * Letters of those channels of which nothing was heard for that long. Each is given once in that
   * time, until it is five times as old.
   */
  public List<Awaited> awaited(Set<Channel> channels, Duration silence) {
    Instant now = clock.instant();
    Instant since = now.minus(silence.multipliedBy(5));
    List<String> names = channels.stream().map(Channel::name).toList();
    return transactions.executeWrite(status ->
        rows.lockThoseAwaited(names, now.minus(silence), since).stream()
            .map(row -> awaited(row, now))
            .toList());
  }

  private Awaited awaited(LetterRow row, Instant now) {
    rows.move(row.id(), row.state(), row.dueAt(), row.attempts(), row.code(), null, now);
    return new Awaited(row.id(), Objects.requireNonNull(row.providerId()));
  }

  private List<LetterRow> locked(StatusReport report) {
    return report.letter() == null
        ? rows.lockByProvider(report.providerId())
        : rows.lock(report.letter()).stream().toList();
  }

  private void report(LetterRow row, StatusReport report) {
    if (!LetterState.valueOf(row.state()).mayBecome(report.state())) {
      return;
    }
    Instant now = clock.instant();
    rows.move(
        row.id(),
        report.state().name(),
        row.dueAt(),
        row.attempts(),
        report.code(),
        report.providerId(),
        now);
    mark(row.personId(), report.reason());
    bell.ring();
  }

  /** Marks the address where a refusal says that nothing can arrive there. */
  void mark(UUID person, Delivery.@Nullable Reason reason) {
    if (reason == Delivery.Reason.BLOCKED || reason == Delivery.Reason.UNREACHABLE) {
      people.markUnreachable(person, reason.name());
    }
  }

  Letter letter(LetterRow row) {
    return new Letter(
        row.id(),
        row.seq(),
        row.personId(),
        row.answers(),
        row.harmless(),
        stored.read(row.reply(), Reply.class),
        LetterState.valueOf(row.state()),
        row.attempts(),
        row.code(),
        row.createdAt());
  }
}
