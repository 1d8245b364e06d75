package nl.wegwijs.booking;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.handoff.Queue;
import nl.wegwijs.handoff.Wait;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Codes;
import nl.wegwijs.people.Perishable;

/**
 * The lines of walk-in hours. A person takes a number inside the caller's transaction, which has
 * locked them; whoever takes or calls one holds the line, so numbers go up by one and nobody is
 * called twice.
 */
@Singleton
public class Tickets implements Perishable {
  /** So long before the hour numbers are given. */
  private static final Duration EARLY = Duration.ofHours(1);

  /** Who has called within that time is there. */
  private static final Duration THERE = Duration.ofMinutes(30);

  private static final int LAST = 50;

  private final Diaries diaries;
  private final TicketRows rows;
  private final Codes codes;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Tickets(
      Diaries diaries,
      TicketRows rows,
      Codes codes,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.diaries = diaries;
    this.rows = rows;
    this.codes = codes;
    this.transactions = transactions;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.HERE);
  }

  /** Gives a number. A person is in one line at most. */
  public Taking take(Diary diary, UUID person, Language language) {
    Optional<Ticket> had = mine(person).filter(ticket -> ticket.state().holds());
    if (had.isPresent()) {
      return new Taking.Already(had.get());
    }
    return isGiving(diary)
        ? give(diary, person, language)
        : new Taking.NotNow(next(diary).orElse(null));
  }

  /** Whether numbers are given at this moment: from an hour before until the end. */
  public boolean isGiving(Diary diary) {
    Instant now = clock.instant();
    return diary
        .walkIn()
        .on(today())
        .anyMatch(hour -> !hour.from().minus(EARLY).isAfter(now) && hour.until().isAfter(now));
  }

  /** When numbers are given again; empty: nobody knows. */
  Optional<Instant> next(Diary diary) {
    return diary.walkIn().opensNext(clock.instant());
  }

  private Taking give(Diary diary, UUID person, Language language) {
    rows.openLine(diary.id(), today());
    int number = rows.lockLine(diary.id(), today()) + 1;
    int before = rows.countBefore(diary.id(), today(), number);
    if (number > most(diary) || !fits(diary, before)) {
      return new Taking.Full(again(diary).orElse(null));
    }
    UUID id = UUID.randomUUID();
    rows.count(diary.id(), today(), number);
    rows.insert(
        id,
        diary.id(),
        diary.desk(),
        today(),
        number,
        person,
        codes.token(),
        language.tag(),
        before <= Calling.NEAR,
        clock.instant());
    return new Taking.Given(rows.find(id).orElseThrow());
  }

  private static int most(Diary diary) {
    WalkIn walkIn = diary.setup().walkIn();
    return walkIn == null ? 0 : walkIn.most();
  }

  /** Whether it is their turn before the desk closes, as far as we know. */
  private boolean fits(Diary diary, int before) {
    Instant now = clock.instant();
    Optional<Instant> end =
        diary.walkIn().on(today()).map(Hours.Stretch::until).reduce((one, other) -> other);
    return switch (wait(diary.id(), before)) {
      case Wait.Unknown() -> true;
      case Wait.Between(int from, _, _) ->
          end.filter(at -> now.plus(Duration.ofMinutes(from)).isBefore(at)).isPresent();
    };
  }

  /** When somebody who was not served can come again; empty: nobody knows. */
  public Optional<Instant> again(Diary diary) {
    Instant midnight = today().plusDays(1).atStartOfDay(Hours.HERE).toInstant();
    return diary.walkIn().opensNext(midnight.minusNanos(1));
  }

  /** What a person has or had today, the last one first. */
  public Optional<Ticket> mine(UUID person) {
    List<Ticket> all = rows.of(person, today());
    return all.stream()
        .filter(ticket -> ticket.state().holds())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** How many wait before that one. */
  public int before(Ticket ticket) {
    return rows.countBefore(ticket.diary(), ticket.today(), ticket.number());
  }

  /**
   * How long somebody waits who has so many before them: by how long the desk had its last fifty,
   * and by how many call.
   */
  public Wait wait(String diary, int before) {
    List<Long> held = rows.handledLately(diary, LAST).stream().sorted().toList();
    int callers = rows.countCallers(diary, today(), clock.instant().minus(THERE));
    return Queue.estimate(held, before + 1, callers);
  }

  /** Everybody of today, by number. */
  public List<Ticket> line(String diary) {
    return rows.line(diary, today());
  }

  public Optional<Ticket> find(UUID id) {
    return rows.find(id);
  }

  Optional<Ticket> withToken(String token) {
    return rows.withToken(token);
  }

  /** A person goes out of the line. */
  boolean leave(UUID id, UUID person) {
    return isOf(id, person) && move(id, TicketState.WAITING, TicketState.LEFT);
  }

  /** Somebody who was called and missed it is there after all: they are next. */
  boolean back(UUID id, UUID person) {
    return isOf(id, person) && move(id, TicketState.SKIPPED, TicketState.WAITING);
  }

  private boolean isOf(UUID id, UUID person) {
    return rows.find(id)
        .filter(ticket -> person.equals(ticket.personId()) && ticket.today().equals(today()))
        .isPresent();
  }

  private boolean move(UUID id, TicketState from, TicketState to) {
    return rows.move(id, from.name(), to.name(), clock.instant()) == 1;
  }

  /**
   * Calls the next number; whom the same member called before has been served.
   *
   * @param by id of the member
   * @return empty: nobody waits
   */
  public Optional<Ticket> callNext(String diary, String by) {
    return transactions.executeWrite(status -> {
      rows.openLine(diary, today());
      rows.lockLine(diary, today());
      rows.doneBy(diary, today(), by, clock.instant());
      return line(diary).stream()
          .filter(ticket -> ticket.state() == TicketState.WAITING)
          .findFirst()
          .filter(ticket -> rows.call(ticket.id(), by, clock.instant()) == 1)
          .flatMap(ticket -> rows.find(ticket.id()));
    });
  }

  /** Calls a number once more; false: it is not at its turn. */
  public boolean callAgain(UUID id) {
    return transactions.executeWrite(status -> rows.callAgain(id) == 1);
  }

  /** Nobody came; false: it is not at its turn. */
  public boolean skip(UUID id) {
    return transactions.executeWrite(status -> move(id, TicketState.CALLED, TicketState.SKIPPED));
  }

  /** They were served; false: it is not at its turn. */
  public boolean done(UUID id) {
    return transactions.executeWrite(status -> move(id, TicketState.CALLED, TicketState.DONE));
  }

  /** Sends everybody home who still waits; says how many. */
  public int close(String diary) {
    return transactions.executeWrite(status -> rows.closeLine(diary, today(), clock.instant()));
  }

  @Override
  public int eraseBefore(Instant time) {
    return rows.deleteBefore(LocalDate.ofInstant(time, Hours.HERE));
  }

  /** The numbers stay, so that none is given twice; whose they were is gone. */
  public void forget(UUID person) {
    rows.leaveOf(person, clock.instant());
    rows.forget(person);
  }
}
