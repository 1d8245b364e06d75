package nl.wegwijs.post;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.wegwijs.people.People;
import org.jspecify.annotations.Nullable;

/** Every letter to a person, until the provider says how it ended. */
@Singleton
public class Outbox {
  private final LetterRows rows;
  private final People people;
  private final TransactionOperations<Connection> transactions;
  private final ObjectMapper json;
  private final Clock clock;
  private final Bell bell = new Bell();

  Outbox(
      LetterRows rows,
      People people,
      TransactionOperations<Connection> transactions,
      ObjectMapper json,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.transactions = transactions;
    this.json = json;
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
    rows.insert(id, person, answers, harmless, write(reply), now, now);
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
        read(row.reply()),
        LetterState.valueOf(row.state()),
        row.attempts(),
        row.code(),
        row.createdAt());
  }

  private String write(Reply reply) {
    try {
      return json.writeValueAsString(reply);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply read(String text) {
    try {
      return json.readValue(text, Reply.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
