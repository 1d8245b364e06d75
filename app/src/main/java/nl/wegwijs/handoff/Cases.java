package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that wait for staff. A person has at most one open. What a person or the bot
 * does to a case is here, inside the caller's transaction, which has locked the person; what staff
 * do is in {@link Casework}.
 */
@Singleton
public class Cases {
  /** So long after its end a case goes on instead of a new one. */
  private static final Duration REOPENS = Duration.ofDays(7);

  private static final int MOST = 500;

  private final CaseRows rows;
  private final Desks desks;
  private final Routing routing;
  private final Duty duty;
  private final Audit audit;
  private final People people;
  private final Clock clock;

  Cases(
      CaseRows rows,
      Desks desks,
      Routing routing,
      Duty duty,
      Audit audit,
      People people,
      Clock clock) {
    this.rows = rows;
    this.desks = desks;
    this.routing = routing;
    this.duty = duty;
    this.audit = audit;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Opens a case; one that is open stays and becomes urgent if this is, and one that was closed in
   * the last seven days goes on.
   */
  public Opened open(Ask ask) {
    return open(ask, ask.reason() == Reason.ASKED ? Audit.PERSON : Audit.BOT);
  }

  Opened open(Ask ask, String by) {
    Optional<CaseRow> open = rows.openOf(ask.person());
    if (open.isPresent()) {
      return already(open.get(), ask, by);
    }
    return closedLately(ask.person())
        .filter(row -> !ask.urgent() || row.desk().equals(routed(ask).id()))
        .<Opened>map(row -> new Opened.Again(reopen(row, ask, by)))
        .orElseGet(() -> new Opened.Fresh(insert(ask, by)));
  }

  private HelpDesk routed(Ask ask) {
    return routing.desk(ask.desk(), ask.city());
  }

  private Opened already(CaseRow row, Ask ask, String by) {
    if (!ask.urgent() || row.urgent()) {
      return new Opened.Already(row.helpCase());
    }
    rows.makeUrgent(row.id(), ask.reason().name(), about(ask), clock.instant());
    return new Opened.Urgent(written(by, Audit.What.MADE_URGENT, row.id(), null));
  }

  private HelpCase insert(Ask ask, String by) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    HelpDesk desk = routed(ask);
    rows.insert(
        id,
        ask.person(),
        desk.id(),
        ask.city(),
        ask.reason().name(),
        ask.urgent(),
        about(ask),
        ask.language().tag(),
        desk.promise(now),
        now);
    return written(by, Audit.What.OPENED, id, ask.reason().name());
  }

  private HelpCase reopen(CaseRow row, Ask ask, String by) {
    Instant now = clock.instant();
    Instant due = desks.find(row.desk()).map(desk -> desk.promise(now)).orElse(null);
    String language = ask.language().tag();
    rows.reopen(row.id(), ask.reason().name(), ask.urgent(), about(ask), language, due, now);
    backTo(row.member(), row.id());
    return written(by, Audit.What.REOPENED, row.id(), ask.reason().name());
  }

  /** The case goes to that member, if they are there; otherwise it waits. */
  private void backTo(Member member, UUID id) {
    if (duty.isThere(member)) {
      rows.takeIfWaiting(id, member.id(), clock.instant());
    }
  }

  private static @Nullable String about(Ask ask) {
    ArticleId article = ask.article();
    return article == null ? null : article.value();
  }

  /** The case as it is now, with the act that made it so on record. */
  HelpCase written(String who, Audit.What what, UUID id, @Nullable String detail) {
    HelpCase now = rows.find(id).orElseThrow().helpCase();
    audit.write(who, what, now, detail);
    return now;
  }

  /**
   * What they wrote goes on with: their open case, awake again if it was snoozed, else the one that
   * closed in the last days.
   */
  public Optional<HelpCase> heard(UUID person) {
    return rows.openOrClosedSince(person, clock.instant().minus(REOPENS))
        .map(row ->
            row.helpCase().state() instanceof CaseState.Snoozed
                ? wake(row, Audit.PERSON)
                : row.helpCase());
  }

  /** Its member has it again, if they are there; otherwise it waits. */
  HelpCase wake(CaseRow row, String who) {
    rows.putBack(row.id(), row.desk(), row.dueAt(), 0, clock.instant());
    backTo(row.member(), row.id());
    return written(who, Audit.What.WOKEN, row.id(), null);
  }

  /**
   * A waiting person goes to another desk that was offered; empty: nobody waits or no such desk.
   */
  public Optional<HelpCase> moveTo(String desk, UUID person) {
    Optional<HelpDesk> there = desks.find(desk).filter(HelpDesk::chats);
    return rows.openOf(person)
        .filter(row -> row.helpCase().state() instanceof CaseState.Waiting)
        .filter(row -> there.isPresent())
        .map(row -> {
          rows.putBack(row.id(), desk, row.dueAt(), 0, clock.instant());
          return written(Audit.PERSON, Audit.What.TRANSFERRED, row.id(), desk);
        });
  }

  private Optional<CaseRow> closedLately(UUID person) {
    return rows.closedSince(person, clock.instant().minus(REOPENS));
  }

  public Optional<HelpCase> openOf(UUID person) {
    return rows.openOf(person).map(CaseRow::helpCase);
  }

  /** Every case of a person, the latest first. */
  public List<HelpCase> ofPerson(UUID person) {
    return rows.ofPerson(person).stream().map(CaseRow::helpCase).toList();
  }

  /** Who waits at those desks: urgent first, then who waits longest; at most 500. */
  public List<HelpCase> waitingAt(Collection<String> desks) {
    return desks.isEmpty() ? List.of() : helpCases(rows.waiting(desks, MOST));
  }

  /** All that is open at those desks, in the same order; at most 500. */
  public List<HelpCase> openAt(Collection<String> desks) {
    return desks.isEmpty() ? List.of() : helpCases(rows.open(desks, MOST));
  }

  /** The cases of those desks that were opened last, open or closed, the latest first. */
  public List<HelpCase> latestAt(Collection<String> desks, int most) {
    return desks.isEmpty() ? List.of() : helpCases(rows.latest(desks, most));
  }

  /** Every case that was opened since, oldest first. */
  public List<HelpCase> openedSince(Instant since) {
    return helpCases(rows.openedSince(since));
  }

  /** What a member has taken or snoozed. */
  public List<HelpCase> inHandOf(Account who) {
    return helpCases(rows.inHandOf(Member.of(who).id()));
  }

  private static List<HelpCase> helpCases(List<CaseRow> rows) {
    return rows.stream().map(CaseRow::helpCase).toList();
  }

  /** Whether that member may see a case: it is in their hand or at a desk of theirs. */
  boolean isFor(Account who, HelpCase helpCase) {
    return who.serves(helpCase.desk()) || helpCase.isOf(Member.of(who));
  }

  record Held(CaseRow row, HelpCase helpCase, Person person) {}

  /**
   * Locked until the transaction ends: the person first, as whoever handles their messages does.
   */
  Optional<Held> hold(UUID id) {
    return rows.find(id)
        .flatMap(row -> people.lock(row.personId()))
        .flatMap(person -> rows.lock(id).map(row -> new Held(row, row.helpCase(), person)));
  }

  Optional<HelpCase> find(UUID id) {
    return rows.find(id).map(CaseRow::helpCase);
  }

  public int countOpen(UUID person) {
    return rows.countOpen(person);
  }

  /** How many wait for staff, over all desks. */
  public long countWaiting() {
    return rows.countWaiting();
  }

  public void forget(UUID person) {
    ofPerson(person).forEach(each -> audit.write(Audit.PERSON, Audit.What.FORGOTTEN, each, null));
    rows.deleteOf(person);
  }
}
