package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;

/** Who did what with which case. */
@Hidden
@Controller("/console/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class AuditPage {
  private static final Duration BACK = Duration.ofDays(30);
  private static final int MOST = 500;

  private final Frames frames;
  private final Audit audit;
  private final Accounts accounts;
  private final Staff staff;
  private final Board board;
  private final Clock clock;

  AuditPage(Frames frames, Audit audit, Accounts accounts, Staff staff, Board board, Clock clock) {
    this.frames = frames;
    this.audit = audit;
    this.accounts = accounts;
    this.staff = staff;
    this.board = board;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param who id of the account whose acts alone are shown; empty: everybody's
   * @param days how far it looks back
   */
  public record Shown(Frame frame, long days, List<Account> accounts, String who, List<Row> rows) {}

  /** One act. */
  public record Row(
      String when, String who, String what, String helpCase, String desk, String detail) {}

  @Get
  HttpResponse<?> page(HttpRequest<?> request, @QueryValue(defaultValue = "") String who) {
    Frame frame = frames.of(request);
    Instant now = clock.instant();
    Map<String, String> deskNames = board.deskNames(frame.words().language());
    Map<String, String> names = new HashMap<>();
    List<Row> rows =
        audit.between(now.minus(BACK), now, who.isEmpty() ? null : who, MOST).stream()
            .map(entry ->
                row(
                    frame,
                    entry,
                    now,
                    names.computeIfAbsent(entry.who(), id -> name(frame, id)),
                    deskNames))
            .toList();
    return frames.draw("audit", new Shown(frame, BACK.toDays(), accounts.all(), who, rows));
  }

  private static Row row(
      Frame frame, Audit.Entry entry, Instant now, String who, Map<String, String> deskNames) {
    String desk = Objects.requireNonNullElse(entry.desk(), "");
    return new Row(
        Times.near(entry.at(), now, frame.words().language()),
        who,
        frame.say("console.act-log." + entry.what().name().toLowerCase(Locale.ROOT)),
        entry.helpCase() == null ? "" : String.valueOf(entry.helpCase()).substring(0, 8),
        deskNames.getOrDefault(desk, desk),
        entry.what() == Audit.What.SAID // its detail names a letter
            ? ""
            : Objects.requireNonNullElse(entry.detail(), ""));
  }

  private String name(Frame frame, String who) {
    return switch (who) {
      case Audit.PERSON -> frame.say("console.who.person");
      case Audit.BOT -> frame.say("console.who.bot");
      case Audit.EMPLOYER -> frame.say("console.who.employer");
      case Audit.ORGANISATION -> frame.say("console.who.organisation");
      case Audit.READER -> frame.say("console.who.reader");
      case Audit.OPERATOR -> frame.say("console.who.operator");
      default -> staff.name(new Member(who));
    };
  }
}
