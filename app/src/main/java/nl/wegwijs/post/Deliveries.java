package nl.wegwijs.post;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due letters to their carriers, in order per person: marks them SENDING and commits, calls
 * the provider, stores how it ended. A letter found SENDING after its time is uncertain: it is
 * looked up where the provider lets one look, and sent again only when it does no harm twice. Never
 * blind, never lost.
 */
@Singleton
public class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final int BATCH = 32;
  private static final int MOST_ATTEMPTS = 5;

  /** How long a worker holds a letter; carriers answer within half of it. */
  private static final Duration HOLD = Duration.ofSeconds(30);

  /** How soon after no answer came one looks. */
  private static final Duration LOOK = Duration.ofSeconds(3);

  private final LetterRows rows;
  private final Outbox outbox;
  private final People people;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;
  private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  Deliveries(
      LetterRows rows,
      Outbox outbox,
      People people,
      TransactionOperations<Connection> transactions,
      Clock clock,
      List<Carrier> carriers) {
    this.rows = rows;
    this.outbox = outbox;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
    carriers.forEach(carrier -> carrier.channels().forEach(c -> this.carriers.put(c, carrier)));
  }

  private record Held(LetterRow row, Person person, Letter letter) {
    Outbound outbound() {
      return new Outbound(
          letter.id(),
          person.address(),
          person.account(),
          letter.reply(),
          person.heardAt(),
          letter.createdAt(),
          letter.attempts());
    }
  }

  /** Delivers some of what is due and says how many letters that were. */
  public int deliverSome() {
    List<Held> held = transactions.executeWrite(status -> hold());
    List<Future<Delivery>> calling =
        held.stream().map(h -> calls.submit(() -> deliver(h))).toList();
    List<Delivery> ends = calling.stream().map(Deliveries::end).toList();
    if (!held.isEmpty()) {
      transactions.executeWrite(status -> store(held, ends));
      outbox.bell().ring();
    }
    return held.size();
  }

  /** Settles letters of which no answer came, and says how many. */
  public int settleSome() {
    List<Held> abandoned =
        transactions.executeWrite(status -> take(rows.lockThoseAbandoned(clock.instant(), BATCH)));
    for (Held held : abandoned) {
      Delivery found = lookUp(held);
      transactions.executeWrite(status -> store(held, found));
    }
    if (!abandoned.isEmpty()) {
      outbox.bell().ring();
    }
    return abandoned.size();
  }

  private List<Held> hold() {
    return take(rows.lockThoseDue(clock.instant(), BATCH));
  }

  private List<Held> take(List<LetterRow> found) {
    return found.stream().flatMap(row -> take(row).stream()).toList();
  }

  private Optional<Held> take(LetterRow row) {
    Optional<Person> person = people.find(row.personId());
    if (person.isEmpty()) {
      return Optional.empty();
    }
    Letter letter = outbox.letter(row);
    if (mustStaySilent(person.get(), letter)) {
      move(row, LetterState.DROPPED, clock.instant(), row.attempts(), "silent");
      return Optional.empty();
    }
    move(row, LetterState.SENDING, clock.instant().plus(HOLD), row.attempts(), row.code());
    return Optional.of(new Held(row, person.get(), letter));
  }

  private static boolean mustStaySilent(Person person, Letter letter) {
    boolean unasked = letter.answers() == null;
    return person.unreachable() != null || (unasked && person.stoppedAt() != null);
  }

  private Delivery deliver(Held held) {
    Carrier carrier = carriers.get(held.person().address().channel());
    return carrier == null
        ? new Delivery.TryAgain(Duration.ofMinutes(5), "channel off", false)
        : carrier.deliver(held.outbound());
  }

  private Delivery lookUp(Held held) {
    Carrier carrier = carriers.get(held.person().address().channel());
    Optional<Delivery> found = carrier == null ? Optional.empty() : carrier.lookUp(held.outbound());
    return found.orElseGet(() ->
        held.letter().harmless()
            ? new Delivery.TryAgain(Duration.ZERO, "uncertain", true)
            : new Delivery.Uncertain());
  }

  private static Delivery end(Future<Delivery> call) {
    try {
      return call.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Uncertain();
    } catch (java.util.concurrent.ExecutionException e) {
      LOG.warn(
          "A carrier failed: {}",
          e.getCause() == null ? "" : e.getCause().getClass().getSimpleName());
      return new Delivery.Uncertain();
    }
  }

  private boolean store(List<Held> held, List<Delivery> ends) {
    for (int i = 0; i < held.size(); i++) {
      Held one = held.get(i);
      switch (ends.get(i)) {
        case Delivery.Uncertain() -> lookSoon(one);
        case Delivery.Accepted accepted -> store(one, accepted);
        case Delivery.TryAgain again -> store(one, again);
        case Delivery.Refused refused -> store(one, refused);
      }
    }
    return true;
  }

  private void lookSoon(Held held) {
    move(
        held.row(),
        LetterState.SENDING,
        clock.instant().plus(LOOK),
        held.row().attempts(),
        "no answer");
  }

  private boolean store(Held held, Delivery end) {
    Optional<LetterRow> now = rows.lock(held.row().id());
    if (now.isEmpty() || !now.get().state().equals(LetterState.SENDING.name())) {
      return false; // a status report was faster, or the person was forgotten
    }
    LetterRow row = now.get();
    switch (end) {
      case Delivery.Accepted(String providerId) -> sent(row, providerId);
      case Delivery.TryAgain again -> again(row, again);
      case Delivery.Refused(Delivery.Reason reason, String code) -> refused(row, reason, code);
      case Delivery.Uncertain() ->
          move(row, LetterState.UNCERTAIN, clock.instant(), row.attempts(), "no answer");
    }
    return true;
  }

  private void sent(LetterRow row, String providerId) {
    Instant now = clock.instant();
    rows.move(row.id(), LetterState.SENT.name(), now, row.attempts(), null, providerId, now);
  }

  private void again(LetterRow row, Delivery.TryAgain again) {
    int attempts = row.attempts() + (again.counts() ? 1 : 0);
    if (attempts >= MOST_ATTEMPTS) {
      refused(row, Delivery.Reason.OPERATOR, again.code());
      return;
    }
    move(row, LetterState.DUE, clock.instant().plus(again.after()), attempts, again.code());
  }

  private void refused(LetterRow row, Delivery.Reason reason, String code) {
    LOG.warn("A letter was refused: {} ({})", reason, code);
    move(row, LetterState.REFUSED, clock.instant(), row.attempts(), reason + " " + code);
    outbox.mark(row.personId(), reason);
  }

  private void move(
      LetterRow row,
      LetterState state,
      Instant dueAt,
      int attempts,
      @org.jspecify.annotations.Nullable String code) {
    rows.move(row.id(), state.name(), dueAt, attempts, code, null, clock.instant());
  }
}
