package nl.wegwijs.handoff;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.content.Library;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/**
 * What staff do with cases. Each act is one transaction with its entry in the audit log, and is for
 * members of the case's desk alone.
 */
@Singleton
public class Casework {
  private static final int LONGEST_CONSENT = 500;

  private final Cases cases;
  private final CaseRows rows;
  private final NoteRows notes;
  private final Acts acts;
  private final Library library;
  private final People people;
  private final News news;
  private final Opinions opinions;
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Casework(
      Cases cases,
      CaseRows rows,
      NoteRows notes,
      Acts acts,
      Library library,
      People people,
      News news,
      Opinions opinions,
      Audit audit,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.cases = cases;
    this.rows = rows;
    this.notes = notes;
    this.acts = acts;
    this.library = library;
    this.people = people;
    this.news = news;
    this.opinions = opinions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The case, for a member who may see it; the sight is on record. */
  public Optional<HelpCase> see(UUID id, Account who) {
    return transactions.executeWrite(status -> {
      Optional<HelpCase> seen = cases.find(id).filter(found -> cases.isFor(who, found));
      seen.ifPresent(found -> audit.write(Acts.id(who), Audit.What.SEEN, found, null));
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
      case Opened.Fresh(HelpCase fresh) -> {
        rows.live(fresh.id(), city(person.get()), clock.instant());
        yield take(fresh.id(), who);
      }
      case Opened.Again(HelpCase again) -> take(again.id(), who);
      case Opened.Urgent(HelpCase open) -> new Moved.Elsewhere(open.state());
      case Opened.Already(HelpCase open) -> new Moved.Elsewhere(open.state());
    };
  }

  /** Of those that we know; null: of none. */
  private @Nullable String city(Person person) {
    String city = person.city();
    return city != null && library.knowledge().cities().containsKey(city) ? city : null;
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
    return acts.act(
        id,
        who,
        held -> {
          if (rows.takeIfWaiting(id, Acts.id(who), clock.instant()) == 0) {
            return new Moved.Elsewhere(held.helpCase().state());
          }
          HelpCase taken = cases.written(Acts.id(who), Audit.What.TAKEN, id, null);
          acts.tell(held.person(), news.taken(taken, Acts.language(held)));
          return new Moved.Done(taken);
        });
  }

  /** Takes a case out of a colleague's hand, who is ill or has gone home. */
  public Moved takeOver(UUID id, Account who) {
    return acts.act(
        id,
        who,
        held ->
            switch (held.helpCase().state()) {
              case CaseState.Taken(Member by, _) -> takeOver(held, by, who);
              case CaseState.Snoozed(Member by, _) -> takeOver(held, by, who);
              case CaseState.Waiting(), CaseState.Closed _ -> Acts.elsewhere(held);
            });
  }

  private Moved takeOver(Cases.Held held, Member from, Account who) {
    rows.hand(held.row().id(), Acts.id(who), acts.seconds(held), clock.instant());
    return acts.done(held, who, Audit.What.TAKEN_OVER, from.id());
  }

  /** Ends it; the bot is back and says so once. */
  public Moved close(UUID id, Account who, Outcome outcome) {
    return acts.mine(
        id,
        who,
        held -> {
          String name = Outcomes.name(outcome);
          rows.close(id, name, Outcomes.organisation(outcome), acts.seconds(held), clock.instant());
          Language in = Acts.language(held);
          acts.tell(held.person(), news.done(in, opinions.ask(id, in)));
          return acts.done(held, who, Audit.What.CLOSED, name);
        });
  }

  /** Writes a note for colleagues, 1 to 4,000 characters; also on a case that is not one's own. */
  public Moved note(UUID id, Account who, String text) {
    return acts.act(
        id,
        who,
        held -> {
          if (!Acts.isNote(text)) {
            return new Moved.Impossible();
          }
          acts.write(held, who, text);
          return acts.done(held, who, Audit.What.NOTED, null);
        });
  }

  /** A picture or document of the case was looked at. */
  public void sawFile(HelpCase seen, Account who, String name) {
    transactions.executeWrite(status -> {
      audit.write(Acts.id(who), Audit.What.FILE_SEEN, seen, name);
      return true;
    });
  }

  /**
   * Where the person lives, for the case and for what the bot tells them.
   *
   * @param city id of a city; null: not known
   */
  public Moved live(UUID id, Account who, @Nullable String city) {
    return acts.mine(
        id,
        who,
        held -> {
          rows.live(id, city, clock.instant());
          people.live(held.person().id(), city);
          return acts.done(held, who, Audit.What.MOVED_CITY, city);
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
    return acts.mine(
        id,
        who,
        held -> {
          if (what.isBlank() || what.length() > LONGEST_CONSENT) {
            return new Moved.Impossible();
          }
          rows.consent(id, what.strip(), clock.instant());
          return acts.done(held, who, Audit.What.CONSENTED, null);
        });
  }
}
