package nl.wegwijs.post;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;

/**
 * What is done for people when its time has come, without their asking: each piece in a transaction
 * of its own, told in their language, and the postmen woken when anything was done.
 */
@Singleton
public class Errands {
  private final People people;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Errands(
      People people, Outbox outbox, TransactionOperations<Connection> transactions, Clock clock) {
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Something that a person is told at its time, once, or not at all. */
  public interface Due {
    UUID person();

    /** From then on it is of no more use. */
    Instant until();

    /** What they speak as far as it was known when it was planned. */
    Language language();

    /** Marks it as sent or dropped, compare and set: 1 for whoever was first. */
    int done(boolean sent);

    /** What is said; asked when the person is locked; empty: it is void by now. */
    Optional<Function<Language, Reply>> says();
  }

  /** Does that with each of them, and says how many it did. */
  public <T> int each(List<T> all, ToIntFunction<T> work) {
    int done = all.stream().mapToInt(one -> inOne(() -> work.applyAsInt(one))).sum();
    if (done > 0) {
      outbox.bell().ring();
    }
    return done;
  }

  /** In one transaction. */
  public int inOne(IntSupplier work) {
    return transactions.executeWrite(status -> work.getAsInt());
  }

  /** Sends or drops what is due; says how many. */
  public int remind(List<? extends Due> due) {
    return each(due, this::remind);
  }

  /** The person is locked, so that nobody gives it up meanwhile. */
  private int remind(Due due) {
    Optional<Person> person = people.lock(due.person()).filter(Errands::hears);
    Optional<Function<Language, Reply>> says =
        person.isPresent() && clock.instant().isBefore(due.until()) ? due.says() : Optional.empty();
    int first = due.done(says.isPresent());
    if (first == 1) {
      says.ifPresent(reply -> tell(person.orElseThrow(), due.language(), reply));
    }
    return first;
  }

  /**
   * Writes to them, in the caller's transaction. Not harmless: one of which we do not know whether
   * it came is not sent again.
   *
   * @param before what they spoke when it was planned
   */
  public void tell(Person person, Language before, Function<Language, Reply> says) {
    Language spoken = person.language();
    outbox.post(person.id(), says.apply(spoken == null ? before : spoken), null, false);
  }

  /** Whether a letter that they did not ask for would come to them. */
  public static boolean hears(Person person) {
    return person.stoppedAt() == null && person.unreachable() == null;
  }
}
