package nl.wegwijs.handoff;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** What all acts of staff on a case share: one transaction, one entry in the audit log. */
@Singleton
class Acts {
  private static final int LONGEST_NOTE = 4_000;

  private final Cases cases;
  private final NoteRows notes;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Acts(
      Cases cases,
      NoteRows notes,
      Outbox outbox,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.cases = cases;
    this.notes = notes;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  static String id(Account account) {
    return Member.of(account).id();
  }

  static boolean isNote(String text) {
    return !text.isBlank() && text.length() <= LONGEST_NOTE;
  }

  void write(Cases.Held held, Account who, String text) {
    notes.insert(UUID.randomUUID(), held.row().id(), id(who), text.strip(), clock.instant());
  }

  Moved mine(UUID id, Account who, Function<Cases.Held, Moved> act) {
    return act(
        id, who, held -> held.helpCase().isOf(Member.of(who)) ? act.apply(held) : elsewhere(held));
  }

  Moved act(UUID id, Account who, Function<Cases.Held, Moved> act) {
    Moved moved =
        transactions.executeWrite(status ->
            cases
                .hold(id)
                .filter(held -> cases.isFor(who, held.helpCase()))
                .map(act)
                .orElseGet(Moved.NotThere::new));
    outbox.bell().ring();
    return moved;
  }

  static Moved elsewhere(Cases.Held held) {
    return new Moved.Elsewhere(held.helpCase().state());
  }

  Moved done(Cases.Held held, Account who, Audit.What what, @Nullable String detail) {
    return new Moved.Done(cases.written(id(who), what, held.row().id(), detail));
  }

  /** How long its member has held it since taking it, in seconds, at least one. */
  long seconds(Cases.Held held) {
    return held.helpCase().state() instanceof CaseState.Taken(_, Instant since)
        ? Math.max(1, Duration.between(since, clock.instant()).toSeconds())
        : 0;
  }

  static Language language(Cases.Held held) {
    Language spoken = held.person().language();
    return spoken != null ? spoken : held.helpCase().language();
  }

  void tell(Person person, Reply reply) {
    outbox.post(person.id(), reply, null, true);
  }
}
