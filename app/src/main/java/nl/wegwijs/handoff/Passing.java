package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.staff.Account;

/** How a case leaves its member's hand for a while or for good, and comes back. */
@Singleton
public class Passing {
  private final Acts acts;
  private final Cases cases;
  private final CaseRows rows;
  private final Desks desks;
  private final News news;
  private final Clock clock;

  Passing(Acts acts, Cases cases, CaseRows rows, Desks desks, News news, Clock clock) {
    this.acts = acts;
    this.cases = cases;
    this.rows = rows;
    this.desks = desks;
    this.news = news;
    this.clock = clock;
  }

  /** Back into the queue, at the place it had; the person is told. */
  public Moved giveBack(UUID id, Account who) {
    return acts.mine(
        id, who, held -> putBack(held, who, Audit.What.GIVEN_BACK, held.helpCase().desk()));
  }

  /** To another desk's queue, with the reason as a note; the person is told. */
  public Moved transfer(UUID id, Account who, String desk, String reason) {
    boolean possible = Acts.isNote(reason) && desks.find(desk).filter(HelpDesk::chats).isPresent();
    return acts.mine(
        id,
        who,
        held -> {
          if (!possible) {
            return new Moved.Impossible();
          }
          acts.write(held, who, reason);
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
    rows.putBack(held.row().id(), desk, due, acts.seconds(held), now);
    HelpCase waiting = cases.written(Acts.id(who), what, held.row().id(), moves ? desk : null);
    acts.tell(held.person(), news.of(waiting, Acts.language(held)));
    return new Moved.Done(waiting);
  }

  /** Into the hand of a colleague of the same desk, with the reason as a note. */
  public Moved hand(UUID id, Account who, Account colleague, String reason) {
    return acts.mine(
        id,
        who,
        held -> {
          boolean possible =
              Acts.isNote(reason) && colleague.serves(held.row().desk()) && !colleague.closed();
          if (!possible) {
            return new Moved.Impossible();
          }
          acts.write(held, who, reason);
          rows.hand(id, Acts.id(colleague), acts.seconds(held), clock.instant());
          return acts.done(held, who, Audit.What.TRANSFERRED, Acts.id(colleague));
        });
  }

  /** Aside until then, or until the person writes. */
  public Moved snooze(UUID id, Account who, Instant until) {
    return acts.mine(
        id,
        who,
        held -> {
          if (!until.isAfter(clock.instant())) {
            return new Moved.Impossible();
          }
          rows.snooze(id, until, acts.seconds(held), clock.instant());
          return acts.done(held, who, Audit.What.SNOOZED, until.toString());
        });
  }

  /** Takes one's own snoozed case up again. */
  public Moved wake(UUID id, Account who) {
    return acts.mine(
        id,
        who,
        held -> {
          if (!(held.helpCase().state() instanceof CaseState.Snoozed)) {
            return Acts.elsewhere(held);
          }
          rows.hand(id, Acts.id(who), 0, clock.instant());
          return acts.done(held, who, Audit.What.WOKEN, null);
        });
  }
}
