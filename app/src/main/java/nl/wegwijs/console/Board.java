package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wegwijs.content.Library;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Desks;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.language.Language;
import nl.wegwijs.report.Reportwork;
import nl.wegwijs.staff.Account;

/** The cases of somebody's desks as their list page shows them. */
@Singleton
public class Board {
  private static final int MOST = 60;

  private final Desks desks;
  private final Library library;
  private final Staff staff;
  private final Reportwork reports;
  private final Clock clock;

  Board(Desks desks, Library library, Staff staff, Reportwork reports, Clock clock) {
    this.desks = desks;
    this.library = library;
    this.staff = staff;
    this.reports = reports;
    this.clock = clock;
  }

  /** Which cases a list shows. */
  public enum Show {
    MINE,
    WAITING,
    ALL;

    /** As it stands in an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Show of(String word, Show otherwise) {
      for (Show show : values()) {
        if (show.word().equals(word)) {
          return show;
        }
      }
      return otherwise;
    }
  }

  /**
   * What the page shows.
   *
   * @param counts how many cases each list has
   * @param urgent how many urgent ones wait
   * @param reports how many reports hold something new
   */
  public record Shown(
      Frame frame, Show show, Map<Show, Integer> counts, int urgent, int reports, List<Row> rows) {}

  /**
   * One case.
   *
   * @param about the article's Dutch title, or why it was opened
   * @param age since when it waits or is in hand
   * @param state in words
   */
  public record Row(
      String id,
      boolean urgent,
      boolean raised,
      String about,
      String language,
      String desk,
      String age,
      String state,
      boolean mine) {}

  Shown of(Frame frame, Account account, Show show, OpenCases.Seen open) {
    Map<Show, List<HelpCase>> all =
        Map.of(
            Show.MINE, open.mine(account),
            Show.WAITING, open.waiting(account),
            Show.ALL, open.of(account));
    return new Shown(
        frame,
        show,
        all.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().size())),
        open.urgent(account),
        reports.countNews(account),
        all.getOrDefault(show, List.of()).stream()
            .limit(MOST)
            .map(one -> row(frame, account, one, open))
            .toList());
  }

  /** What an account opens first: its own cases, else who waits. */
  static Show first(Account account, OpenCases.Seen open) {
    return open.mine(account).isEmpty() ? Show.WAITING : Show.MINE;
  }

  Row row(Frame frame, Account account, HelpCase one, OpenCases.Seen open) {
    Language reads = frame.words().language();
    return new Row(
        one.id().toString(),
        one.urgent(),
        one.raised(),
        about(frame, one),
        languageName(one.language(), reads),
        open.desks().stream()
            .filter(desk -> desk.id().equals(one.desk()))
            .map(desk -> desk.name(reads))
            .findFirst()
            .orElse(one.desk()),
        Ages.say(frame, Duration.between(since(one), clock.instant())),
        state(frame, one, open::name),
        one.isOf(Member.of(account)));
  }

  /** The article's title, as staff read it; else why somebody is needed. */
  String about(Frame frame, HelpCase one) {
    Language reads = frame.words().language();
    return library
        .knowledge()
        .article(one.article())
        .map(article -> article.in(reads).title())
        .orElseGet(() -> reason(frame, one));
  }

  String reason(Frame frame, HelpCase one) {
    return frame.say("console.reason." + one.reason().name().toLowerCase(Locale.ROOT));
  }

  /** What desks are called, by id. */
  Map<String, String> deskNames(Language reads) {
    return desks.all().stream().collect(Collectors.toMap(HelpDesk::id, desk -> desk.name(reads)));
  }

  String deskName(String id, Language reads) {
    return desks.find(id).map(desk -> desk.name(reads)).orElse(id);
  }

  public static String languageName(Language language, Language reads) {
    return language.locale().getDisplayLanguage(reads.locale());
  }

  private static Instant since(HelpCase one) {
    return switch (one.state()) {
      case CaseState.Waiting() -> one.waitingSince();
      case CaseState.Taken(_, Instant since) -> since;
      case CaseState.Snoozed _ -> one.waitingSince();
      case CaseState.Closed(_, _, Instant at) -> at;
    };
  }

  String state(Frame frame, HelpCase one) {
    return state(frame, one, staff::name);
  }

  private String state(Frame frame, HelpCase one, Function<Member, String> name) {
    Language reads = frame.words().language();
    return switch (one.state()) {
      case CaseState.Waiting() ->
          frame.say(one.raised() ? "console.state.raised" : "console.state.waiting");
      case CaseState.Taken(Member by, _) ->
          frame.say("console.state.taken", "name", name.apply(by));
      case CaseState.Snoozed(_, Instant until) ->
          frame.say("console.state.snoozed", "time", Times.near(until, clock.instant(), reads));
      case CaseState.Closed closed ->
          frame.say("console.state.closed", "name", name.apply(closed.by()));
    };
  }
}
