package nl.wegwijs.booking;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Bell;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;

/**
 * Tells people in a line what they must know, once: that three are before them, that it is their
 * turn, that they were missed, that the line has closed.
 */
@Singleton
public class Calling {
  /** With so many before them people are told to come. */
  static final int NEAR = 3;

  /** So long after its end an hour is over, whatever staff forgot. */
  private static final Duration OVERTIME = Duration.ofMinutes(30);

  private static final int BATCH = 100;

  private final TicketRows rows;
  private final Tickets tickets;
  private final Diaries diaries;
  private final WalkIns walkIns;
  private final People people;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;
  private final Bell bell = new Bell();

  Calling(
      TicketRows rows,
      Tickets tickets,
      Diaries diaries,
      WalkIns walkIns,
      People people,
      Outbox outbox,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.tickets = tickets;
    this.diaries = diaries;
    this.walkIns = walkIns;
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Rings when staff have called. */
  public Bell bell() {
    return bell;
  }

  /** Closes lines whose hour is over and tells whoever must hear something; says how many. */
  public int callSome() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Hours.HERE);
    if (rows.countPast(today) > 0) {
      transactions.executeWrite(status -> rows.closePast(today, clock.instant()));
    }
    rows.waitingLines(today).stream().filter(line -> isOver(line, today)).forEach(tickets::close);
    int told = rows.untold(today, BATCH).stream().mapToInt(this::told).sum();
    if (told > 0) {
      outbox.bell().ring();
    }
    return told;
  }

  private boolean isOver(String line, LocalDate today) {
    Instant now = clock.instant();
    return diaries
        .find(line)
        .filter(diary ->
            diary.walkIn().on(today).anyMatch(hour -> hour.until().plus(OVERTIME).isAfter(now)))
        .isEmpty();
  }

  private int told(Ticket ticket) {
    return transactions.executeWrite(status -> tell(ticket));
  }

  /** The person is locked, so that nobody leaves the line meanwhile. */
  private int tell(Ticket seen) {
    Optional<Person> person = Optional.ofNullable(seen.personId()).flatMap(this::lock);
    Optional<Ticket> now = person.flatMap(it -> rows.find(seen.id()));
    if (person.isEmpty() || now.isEmpty() || !isFirst(now.get())) {
      return 0;
    }
    Language spoken = person.get().language();
    Reply news = walkIns.news(now.get(), spoken == null ? now.get().speaks() : spoken);
    outbox.post(person.get().id(), news, null, false);
    return 1;
  }

  private Optional<Person> lock(UUID person) {
    return people.lock(person);
  }

  private boolean isFirst(Ticket ticket) {
    return switch (ticket.state()) {
      case CALLED -> rows.toldCall(ticket.id()) == 1;
      case WAITING -> rows.toldNear(ticket.id()) == 1;
      case SKIPPED, CLOSED -> rows.toldEnd(ticket.id()) == 1;
      case DONE, LEFT -> false;
    };
  }
}
