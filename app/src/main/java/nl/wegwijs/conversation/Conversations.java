package nl.wegwijs.conversation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.booking.Bookings;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Opinions;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;
import nl.wegwijs.post.Repeats;
import nl.wegwijs.referral.Referrals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles messages: loads where the conversation stands, asks {@link Dialogue}, and stores the new
 * state, the letters, the effects and "handled" in one transaction. A person's row is locked
 * meanwhile, so that their messages are handled in order and nobody else waits; a worker that dies
 * lets go of the lock by dying.
 */
@Singleton
public class Conversations {
  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
  private static final int BATCH = 16;
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long MOST_A_MINUTE = 30;
  private static final Duration LOOP = Duration.ofMinutes(5);
  private static final long MOST_SAME = 20;

  private final Inbox inbox;
  private final Outbox outbox;
  private final People people;
  private final Cases cases;
  private final Opinions opinions;
  private final Diaries diaries;
  private final Bookings bookings;
  private final Bots bots;
  private final Memory memory;
  private final Effects effects;
  private final Referrals referrals;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Conversations(
      Inbox inbox,
      Outbox outbox,
      People people,
      Cases cases,
      Opinions opinions,
      Diaries diaries,
      Bookings bookings,
      Bots bots,
      Memory memory,
      Effects effects,
      Referrals referrals,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.people = people;
    this.cases = cases;
    this.opinions = opinions;
    this.diaries = diaries;
    this.bookings = bookings;
    this.bots = bots;
    this.memory = memory;
    this.effects = effects;
    this.referrals = referrals;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Handles the oldest message of some of those who wait, and says how many. */
  public int handleSome() {
    try {
      Handled handled = transactions.executeWrite(status -> handle(waiting()));
      ring(handled);
      return handled.messages();
    } catch (RuntimeException e) {
      return handleOneByOne();
    }
  }

  private List<Person> waiting() {
    return people.lockThoseWaiting(clock.instant(), BATCH);
  }

  /**
   * What was done.
   *
   * @param silent nothing came of it but that they are handled
   */
  private record Handled(int messages, boolean silent) {
    static final Handled NOTHING = new Handled(0, true);
  }

  private Handled handle(List<Person> waiting) {
    int handled = 0;
    boolean silent = true;
    for (Person person : waiting) {
      Optional<Received> next = inbox.next(person.id());
      if (next.isPresent()) {
        silent &= handle(person, next.get());
        handled++;
      }
    }
    return new Handled(handled, silent);
  }

  /**
   * Something in a batch failed: each gets a transaction of its own, so that one bad message holds
   * up nobody.
   */
  private int handleOneByOne() {
    List<UUID> waiting =
        transactions.executeWrite(status -> waiting().stream().map(Person::id).toList());
    return (int) waiting.stream().filter(this::handleNow).count();
  }

  /**
   * Handles that person's oldest message in the calling thread; false: none waits, or it failed and
   * waits again.
   */
  public boolean handleNow(UUID id) {
    try {
      Handled handled =
          transactions.executeWrite(status ->
              people.lock(id).map(person -> handle(List.of(person))).orElse(Handled.NOTHING));
      ring(handled);
      inbox.bell().ring(); // they may have more
      return handled.messages() > 0;
    } catch (RuntimeException e) {
      LOG.error("A message could not be handled: {} at {}", e.getClass().getSimpleName(), where(e));
      transactions.executeWrite(status -> fail(id));
      return false;
    }
  }

  private static String where(RuntimeException problem) {
    StackTraceElement[] trace = problem.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }

  private boolean fail(UUID id) {
    Optional<Person> person = people.lock(id);
    Optional<Received> message = person.flatMap(p -> inbox.next(p.id()));
    if (person.isEmpty() || message.isEmpty()) {
      return false;
    }
    if (message.get().attempts() + 1 < MOST_ATTEMPTS) {
      inbox.postpone(message.get());
    } else {
      effects.apologise(person.get(), message.get());
    }
    return true;
  }

  /** Whether the person is to be told nothing and nothing else is to be done. */
  private boolean handle(Person person, Received message) {
    Talk talk = memory.talk(person.talk());
    if (tooMuch(person, message)) {
      effects.unanswered(person, message, talk);
      return true;
    }
    Diaries.Open open = diaries.open();
    Staff staff = staff(person.id());
    Scene scene =
        new Scene(
            asked(talk, person, staff, message),
            person.language(),
            message.hint(),
            staff,
            Home.of(person.city()),
            LocalDate.ofInstant(clock.instant(), HERE),
            open.booking(),
            open.walkIn(),
            !open.booking().isEmpty() && !bookings.upcoming(person.id()).isEmpty());
    Body body = said(person, staff, message.body());
    Turn turn = bots.now().dialogue().take(scene, body);
    effects.of(turn, person, message);
    return turn.replies().isEmpty() && turn.effects().isEmpty();
  }

  /** Typed under the question of a referral it means one of its options, though staff write. */
  private Body said(Person person, Staff staff, Body body) {
    return staff == Staff.WRITING && body instanceof Body.Text(String text)
        ? Buttons.meant(text, referrals.asked(person.id()))
            .<Body>map(option -> new Body.Choice(option.id()))
            .orElse(body)
        : body;
  }

  /** Right after staff have closed a case, a number means one of the faces. */
  private Talk asked(Talk talk, Person person, Staff staff, Received message) {
    boolean asked = staff == Staff.GONE && opinions.isAsked(person, message.receivedAt());
    Language spoken = person.language();
    return asked ? talk.asking(opinions.faces(spoken != null ? spoken : Language.ENGLISH)) : talk;
  }

  private Staff staff(UUID person) {
    return cases.heard(person).map(theirs -> Staff.in(theirs.state())).orElse(Staff.ABSENT);
  }

  /** Loops and floods get no answer: two robots would talk for ever. */
  private boolean tooMuch(Person person, Received message) {
    if (person.heardAt().isBefore(message.receivedAt().minus(LOOP))) {
      return false;
    }
    Repeats repeats = inbox.repeats(message, MINUTE, LOOP);
    return repeats.sent() > MOST_A_MINUTE || repeats.same() > MOST_SAME;
  }

  private void ring(Handled handled) {
    if (!handled.silent()) {
      outbox.bell().ring();
    }
  }
}
