package nl.wegwijs.conversation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.handoff.Ask;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.News;
import nl.wegwijs.handoff.Opened;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.handoff.Routing;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;
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
  private final News news;
  private final Dialogue dialogue;
  private final Wording wording;
  private final Memory memory;
  private final PersonalData personalData;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Conversations(
      Inbox inbox,
      Outbox outbox,
      People people,
      Cases cases,
      News news,
      Dialogue dialogue,
      Wording wording,
      Memory memory,
      PersonalData personalData,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.people = people;
    this.cases = cases;
    this.news = news;
    this.dialogue = dialogue;
    this.wording = wording;
    this.memory = memory;
    this.personalData = personalData;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Handles the oldest message of some of those who wait, and says how many. */
  public int handleSome() {
    try {
      int handled = transactions.executeWrite(status -> handle(waiting()));
      ring(handled);
      return handled;
    } catch (RuntimeException e) {
      return handleOneByOne();
    }
  }

  private List<Person> waiting() {
    return people.lockThoseWaiting(clock.instant(), BATCH);
  }

  private int handle(List<Person> waiting) {
    int handled = 0;
    for (Person person : waiting) {
      Optional<Received> next = inbox.next(person.id());
      if (next.isPresent()) {
        handle(person, next.get());
        handled++;
      }
    }
    return handled;
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
      int handled =
          transactions.executeWrite(
              status -> people.lock(id).map(person -> handle(List.of(person))).orElse(0));
      ring(handled);
      return handled > 0;
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
      deadLetter(person.get(), message.get());
    }
    return true;
  }

  /** The dead-letter queue is a human: an apology, and a case. */
  private void deadLetter(Person person, Received message) {
    Language language = Optional.ofNullable(person.language()).orElse(Language.ENGLISH);
    Opened opened =
        cases.open(
            new Ask(
                person.id(), Routing.FIRST_DESK, Reason.DEAD_LETTER, false, null, language, null));
    post(person, message, List.of(wording.say(language, "chat.sorry", List.of())));
    post(person, message, told(opened, language));
    inbox.markHandled(message, null);
  }

  private void handle(Person person, Received message) {
    Talk talk = memory.talk(person.talk());
    if (tooMuch(message)) {
      store(person, message, person.language(), talk, person.stoppedAt());
      inbox.markHandled(message, null);
      return;
    }
    Dialogue.Scene scene =
        new Dialogue.Scene(
            talk,
            person.language(),
            message.hint(),
            staff(person.id()),
            LocalDate.ofInstant(clock.instant(), HERE));
    apply(person, message, dialogue.take(scene, message.body()));
  }

  private Staff staff(UUID person) {
    return cases
        .heard(person)
        .map(open -> Staff.in(open.state()))
        .orElseGet(() -> cases.endedLately(person) ? Staff.GONE : Staff.ABSENT);
  }

  /** Loops and floods get no answer: two robots would talk for ever. */
  private boolean tooMuch(Received message) {
    return inbox.countBefore(message, MINUTE) > MOST_A_MINUTE
        || inbox.countSameBefore(message, LOOP) > MOST_SAME;
  }

  private void apply(Person person, Received message, Turn turn) {
    Instant stoppedAt = person.stoppedAt();
    List<Reply> told = new ArrayList<>();
    for (Effect effect : turn.effects()) {
      switch (effect) {
        case Effect.OpenCase open ->
            told.addAll(told(cases.open(ask(person, open, turn.language())), turn.language()));
        case Effect.TellPlace() ->
            cases.openOf(person.id()).ifPresent(open -> told.add(news.of(open, turn.language())));
        case Effect.MoveCase(String desk) ->
            cases
                .moveTo(desk, person.id())
                .ifPresent(moved -> told.add(news.of(moved, turn.language())));
        case Effect.Stop() -> stoppedAt = clock.instant();
        case Effect.Start() -> stoppedAt = null;
        case Effect.SendData() -> post(person, message, personalData.of(person, turn.language()));
        case Effect.Forget() -> {
          forget(person, turn);
          return;
        }
      }
    }
    store(person, message, turn.language(), turn.next(), stoppedAt);
    post(person, message, turn.replies());
    post(person, message, told);
    inbox.markHandled(message, memory.write(turn.heard()));
  }

  private static Ask ask(Person person, Effect.OpenCase open, Language language) {
    return new Ask(
        person.id(), open.desk(), open.reason(), open.urgent(), open.article(), language, null);
  }

  /** What the person hears of a case that was asked for; nothing while staff write. */
  private List<Reply> told(Opened opened, Language language) {
    return switch (opened) {
      case Opened.Fresh(HelpCase fresh) -> List.of(news.opened(fresh, language));
      case Opened.Again(HelpCase again) -> List.of(news.of(again, language));
      case Opened.Urgent(HelpCase urgent) when urgent.state() instanceof CaseState.Waiting ->
          List.of(news.opened(urgent, language));
      case Opened.Urgent _, Opened.Already _ -> List.of();
    };
  }

  private void store(
      Person person,
      Received message,
      @Nullable Language language,
      Talk talk,
      @Nullable Instant stoppedAt) {
    people.store(
        person, message.account(), language, memory.write(talk), stoppedAt, message.receivedAt());
  }

  private void forget(Person person, Turn turn) {
    cases.forget(person.id());
    people.forget(person.id());
    turn.replies().forEach(reply -> outbox.post(person.id(), reply, null, true));
  }

  private void post(Person person, Received message, List<Reply> replies) {
    replies.forEach(reply -> outbox.post(person.id(), reply, message.seq(), true));
  }

  private void ring(int handled) {
    if (handled > 0) {
      inbox.bell().ring(); // the same people may have more
      outbox.bell().ring();
    }
  }
}
