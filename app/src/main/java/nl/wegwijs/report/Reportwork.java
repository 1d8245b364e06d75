package nl.wegwijs.report;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;
import nl.wegwijs.report.ReportState.Stage;
import nl.wegwijs.staff.Account;

/**
 * What staff do with reports. Each act is one transaction with its entry in the audit log, is for
 * members of the report's desk alone, and of two who act at the same time on the same state one
 * wins. Whoever's name stands under the report hears of it.
 */
@Singleton
public class Reportwork {
  private static final int LONGEST_NAME = 200;

  private final Papers papers;
  private final ReportRows rows;
  private final Sealed sealed;
  private final Says says;
  private final Audit audit;
  private final People people;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Reportwork(
      Papers papers,
      ReportRows rows,
      Sealed sealed,
      Says says,
      Audit audit,
      People people,
      Outbox outbox,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.papers = papers;
    this.rows = rows;
    this.sealed = sealed;
    this.says = says;
    this.audit = audit;
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How an act of staff ended. */
  public enum Acted {
    DONE,
    /** The report is not in that state any more. */
    MOVED,
    /** The person does not let us. */
    NOT_AGREED,
    /** Words are missing, or too many. */
    IMPOSSIBLE,
    NOT_THERE
  }

  /** The reports of an account's desks in that state, what nobody has seen first; at most 200. */
  public List<Report> list(Account who, Stage stage) {
    return papers.at(desks(who), stage);
  }

  /** How many of them hold something that nobody of the staff has seen. */
  public int countNews(Account who) {
    List<String> desks = desks(who);
    return desks.isEmpty() ? 0 : rows.countNews(desks);
  }

  private static List<String> desks(Account who) {
    return Arrays.stream(Kind.values())
        .map(Kind::desk)
        .filter(who::serves)
        .collect(Collectors.toList());
  }

  /** The report, for a member who may see it; the sight is on record. */
  public Optional<Report> see(UUID id, Account who) {
    return transactions.executeWrite(status -> {
      Optional<Report> seen = look(id, who);
      seen.ifPresent(report -> {
        rows.mark(id, false);
        write(report, who, Audit.What.REPORT_SEEN);
      });
      return seen;
    });
  }

  /** The same for whoever has it before them already. */
  public Optional<Report> look(UUID id, Account who) {
    return papers.find(id).filter(report -> who.serves(report.desk()));
  }

  /** As a file for whom it is passed on to; empty: the person does not let us. */
  public Optional<Report> file(UUID id, Account who) {
    return transactions.executeWrite(status -> {
      Optional<Report> found = look(id, who).filter(report -> report.agreed() == Agreed.TEXT);
      found.ifPresent(report -> write(report, who, Audit.What.REPORT_FILE));
      return found;
    });
  }

  private void write(Report report, Account who, Audit.What what) {
    audit.write(Member.of(who).id(), what, new Audit.At(report.desk(), report.code()));
  }

  /** Somebody looks into it. */
  public Acted lookInto(UUID id, Account who, Stage from) {
    return act(
        id,
        who,
        report ->
            from == Stage.CLOSED || from == Stage.LOOKED
                ? Acted.IMPOSSIBLE
                : moved(
                    rows.move(id, from.name(), Stage.LOOKED.name(), null, clock.instant()),
                    report,
                    who,
                    Audit.What.REPORT_LOOKED));
  }

  /**
   * It goes to somebody else, as far as the person agreed.
   *
   * @param to 1 to 200 characters
   */
  public Acted passOn(UUID id, Account who, Stage from, String to) {
    return act(
        id,
        who,
        report -> {
          if (report.agreed() != Agreed.TEXT) {
            return Acted.NOT_AGREED;
          }
          return to.isBlank() || to.length() > LONGEST_NAME || from == Stage.CLOSED
              ? Acted.IMPOSSIBLE
              : moved(
                  rows.passOn(id, from.name(), to.strip(), clock.instant()),
                  report,
                  who,
                  Audit.What.REPORT_PASSED);
        });
  }

  /**
   * It is done.
   *
   * @param outcome what the person is told
   */
  public Acted close(UUID id, Account who, Stage from, String outcome) {
    return act(
        id,
        who,
        report ->
            outcome.isBlank() || from == Stage.CLOSED
                ? Acted.IMPOSSIBLE
                : moved(
                    rows.move(
                        id,
                        from.name(),
                        Stage.CLOSED.name(),
                        sealed.seal(Sealed.tidy(outcome)),
                        clock.instant()),
                    report,
                    who,
                    Audit.What.REPORT_CLOSED));
  }

  /** A question, or word, for whoever reported. */
  public Acted ask(UUID id, Account who, String text) {
    return act(
        id,
        who,
        report -> {
          if (text.isBlank() || report.state() instanceof ReportState.Closed) {
            return Acted.IMPOSSIBLE;
          }
          papers.write(id, Member.of(who).id(), text);
          write(report, who, Audit.What.REPORT_ASKED);
          return Acted.DONE;
        });
  }

  private Acted moved(int rows, Report report, Account who, Audit.What what) {
    if (rows == 0) {
      return Acted.MOVED;
    }
    write(report, who, what);
    return Acted.DONE;
  }

  /** The person is locked first, as whoever handles their messages does. */
  private Acted act(UUID id, Account who, Function<Report, Acted> act) {
    Acted acted =
        transactions.executeWrite(status -> {
          Optional<Report> found = look(id, who);
          found.flatMap(report -> Optional.ofNullable(report.person())).ifPresent(people::lock);
          Acted done = found.map(act).orElse(Acted.NOT_THERE);
          if (done == Acted.DONE) {
            look(id, who).ifPresent(this::tell);
          }
          return done;
        });
    outbox.bell().ring();
    return acted;
  }

  private void tell(Report now) {
    UUID person = now.person();
    if (person != null) {
      Told told = news(now);
      Reply later = told.later();
      outbox.post(person, told.reply(), later == null ? told.reply() : later, null);
    }
  }

  private Told news(Report now) {
    String text =
        Stream.of(says.line(now.language(), "news"), says.whole(now, now.language()))
            .collect(Collectors.joining("\n\n"));
    return Says.tell(
            now.language(),
            text,
            List.of(says.option(new Want.Mine(now.id()), now.language(), "open")))
        .once(says.line(now.language(), "whole.later"));
  }
}
