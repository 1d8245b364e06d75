package nl.wegwijs.handoff;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/**
 * What staff do with cases. Each act is one transaction with its entry in the audit log, and is for
 * members of the case's desk alone.
 */
@Singleton
public class Casework {
  private static final int LONGEST_NOTE = 4_000;
  private static final int LONGEST_CONSENT = 500;

  private final Cases cases;
  private final CaseRows rows;
  private final NoteRows notes;
  private final Desks desks;
  private final People people;
  private final News news;
  private final Audit audit;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Casework(
      Cases cases,
      CaseRows rows,
      NoteRows notes,
      Desks desks,
      People people,
      News news,
      Audit audit,
      Outbox outbox,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.cases = cases;
    this.rows = rows;
    this.notes = notes;
    this.desks = desks;
    this.people = people;
    this.news = news;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The case, for a member who may see it; the sight is on record. */
  public Optional<HelpCase> see(UUID id, Account who) {
    return transactions.executeWrite(status -> {
      Optional<HelpCase> seen = cases.find(id).filter(found -> cases.isFor(who, found));
      seen.ifPresent(found -> audit.write(id(who), Audit.What.SEEN, found, null));
      return seen;
    });
  }

  /** The same for whoever has it before them already: no new sight on record. */
  public Optional<HelpCase> look(UUID id, Account who) {
    return cases.find(id).filter(found -> cases.isFor(who, found));
  }

  /**
   * Opens a case for a person at a desk of one's own, and takes it.
   *
   * @param language what is spoken with a person whose language we do not know
   */
  public Moved open(UUID person, String desk, Language language, Account who) {
    return who.serves(desk)
        ? transactions.executeWrite(status -> opened(person, desk, language, who))
        : new Moved.NotThere();
  }

  private Moved opened(UUID id, String desk, Language language, Account who) {
    Optional<Person> person = people.lock(id);
    if (person.isEmpty()) {
      return new Moved.NotThere();
    }
    Language spoken = person.get().language();
    Language in = spoken != null ? spoken : language;
    Ask ask = new Ask(id, desk, Reason.STAFF, false, null, in, null);
    return switch (cases.open(ask, Member.of(who).id())) {
      case Opened.Fresh(HelpCase fresh) -> take(fresh.id(), who);
      case Opened.Again(HelpCase again) -> take(again.id(), who);
      case Opened.Urgent(HelpCase open) -> new Moved.Elsewhere(open.state());
      case Opened.Already(HelpCase open) -> new Moved.Elsewhere(open.state());
    };
  }

  /**
   * Takes a waiting case: of all who try, one gets it and the others hear who. The person is told
   * that a human is there.
   */
  public Moved take(UUID id, Account who) {
    Optional<HelpCase> found = cases.find(id).filter(seen -> cases.isFor(who, seen));
    if (found.isPresent() && !(found.get().state() instanceof CaseState.Waiting)) {
      return new Moved.Elsewhere(found.get().state()); // most who lose need no lock
    }
    return act(
        id,
        who,
        held -> {
          if (rows.takeIfWaiting(id, id(who), clock.instant()) == 0) {
            return new Moved.Elsewhere(held.helpCase().state());
          }
          HelpCase taken = cases.written(id(who), Audit.What.TAKEN, id, null);
          tell(held.person(), news.taken(taken, language(held)));
          return new Moved.Done(taken);
        });
  }

  /** Takes a case out of a colleague's hand, who is ill or has gone home. */
  public Moved takeOver(UUID id, Account who) {
    return act(
        id,
        who,
        held ->
            switch (held.helpCase().state()) {
              case CaseState.Taken(Member by, _) -> takeOver(held, by, who);
              case CaseState.Snoozed(Member by, _) -> takeOver(held, by, who);
              case CaseState.Waiting(), CaseState.Closed _ -> elsewhere(held);
            });
  }

  private Moved takeOver(Cases.Held held, Member from, Account who) {
    rows.hand(held.row().id(), id(who), seconds(held), clock.instant());
    return done(held, who, Audit.What.TAKEN_OVER, from.id());
  }

  /** Back into the queue, at the place it had; the person is told. */
  public Moved giveBack(UUID id, Account who) {
    return mine(id, who, held -> putBack(held, who, Audit.What.GIVEN_BACK, held.helpCase().desk()));
  }

  /** To another desk's queue, with the reason as a note; the person is told. */
  public Moved transfer(UUID id, Account who, String desk, String reason) {
    boolean possible = isNote(reason) && desks.find(desk).filter(HelpDesk::chats).isPresent();
    return mine(
        id,
        who,
        held -> {
          if (!possible) {
            return new Moved.Impossible();
          }
          write(held, who, reason);
          return putBack(held, who, Audit.What.TRANSFERRED, desk);
        });
  }

  private Moved putBack(Cases.Held held, Account who, Audit.What what, String desk) {
    Instant now = clock.instant();
    boolean moves = !desk.equals(held.row().desk());
    Instant due =
        moves && held.row().answeredAt() == null
            ? desks.find(desk).map(there -> there.promise(now)).orElse(null)
            : held.row().dueAt();
    rows.putBack(held.row().id(), desk, due, seconds(held), now);
    HelpCase waiting = cases.written(id(who), what, held.row().id(), moves ? desk : null);
    tell(held.person(), news.of(waiting, language(held)));
    return new Moved.Done(waiting);
  }

  /** Into the hand of a colleague of the same desk, with the reason as a note. */
  public Moved hand(UUID id, Account who, Account colleague, String reason) {
    return mine(
        id,
        who,
        held -> {
          boolean possible =
              isNote(reason) && colleague.serves(held.row().desk()) && !colleague.closed();
          if (!possible) {
            return new Moved.Impossible();
          }
          write(held, who, reason);
          rows.hand(id, id(colleague), seconds(held), clock.instant());
          return done(held, who, Audit.What.TRANSFERRED, id(colleague));
        });
  }

  /** Aside until then, or until the person writes. */
  public Moved snooze(UUID id, Account who, Instant until) {
    return mine(
        id,
        who,
        held -> {
          if (!until.isAfter(clock.instant())) {
            return new Moved.Impossible();
          }
          rows.snooze(id, until, seconds(held), clock.instant());
          return done(held, who, Audit.What.SNOOZED, until.toString());
        });
  }

  /** Takes one's own snoozed case up again. */
  public Moved wake(UUID id, Account who) {
    return mine(
        id,
        who,
        held -> {
          if (!(held.helpCase().state() instanceof CaseState.Snoozed)) {
            return elsewhere(held);
          }
          rows.hand(id, id(who), 0, clock.instant());
          return done(held, who, Audit.What.WOKEN, null);
        });
  }

  /** Ends it; the bot is back and says so once. */
  public Moved close(UUID id, Account who, Outcome outcome) {
    return mine(
        id,
        who,
        held -> {
          String name = Outcomes.name(outcome);
          rows.close(id, name, Outcomes.organisation(outcome), seconds(held), clock.instant());
          tell(held.person(), news.done(language(held)));
          return done(held, who, Audit.What.CLOSED, name);
        });
  }

  /** Writes a note for colleagues, 1 to 4,000 characters; also on a case that is not one's own. */
  public Moved note(UUID id, Account who, String text) {
    return act(
        id,
        who,
        held -> {
          if (!isNote(text)) {
            return new Moved.Impossible();
          }
          write(held, who, text);
          return done(held, who, Audit.What.NOTED, null);
        });
  }

  /** The notes on a case, oldest first, for a member who may see it. */
  public List<Note> notes(UUID id, Account who) {
    return cases.find(id).filter(found -> cases.isFor(who, found)).stream()
        .flatMap(found -> notes.ofCase(id).stream().map(NoteRow::note))
        .toList();
  }

  /** The person lets us pass something on, in 1 to 500 characters. */
  public Moved consent(UUID id, Account who, String what) {
    return mine(
        id,
        who,
        held -> {
          if (what.isBlank() || what.length() > LONGEST_CONSENT) {
            return new Moved.Impossible();
          }
          rows.consent(id, what.strip(), clock.instant());
          return done(held, who, Audit.What.CONSENTED, null);
        });
  }

  private static String id(Account account) {
    return Member.of(account).id();
  }

  private static boolean isNote(String text) {
    return !text.isBlank() && text.length() <= LONGEST_NOTE;
  }

  private void write(Cases.Held held, Account who, String text) {
    notes.insert(UUID.randomUUID(), held.row().id(), id(who), text.strip(), clock.instant());
  }

  private Moved mine(UUID id, Account who, Function<Cases.Held, Moved> act) {
    return act(
        id, who, held -> held.helpCase().isOf(Member.of(who)) ? act.apply(held) : elsewhere(held));
  }

  private Moved act(UUID id, Account who, Function<Cases.Held, Moved> act) {
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

  private static Moved elsewhere(Cases.Held held) {
    return new Moved.Elsewhere(held.helpCase().state());
  }

  private Moved done(Cases.Held held, Account who, Audit.What what, @Nullable String detail) {
    return new Moved.Done(cases.written(id(who), what, held.row().id(), detail));
  }

  /** How long its member has held it since taking it, in seconds, at least one. */
  private long seconds(Cases.Held held) {
    return held.helpCase().state() instanceof CaseState.Taken(_, Instant since)
        ? Math.max(1, Duration.between(since, clock.instant()).toSeconds())
        : 0;
  }

  private static Language language(Cases.Held held) {
    Language spoken = held.person().language();
    return spoken != null ? spoken : held.helpCase().language();
  }

  private void tell(Person person, Reply reply) {
    outbox.post(person.id(), reply, null, true);
  }
}
