package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import nl.wegwijs.settings.Settings;

/** What a person is told of their case. Nobody who waits is left without a word. */
@Singleton
public class News {
  /** Begins the id of an option that goes to another desk. */
  public static final String DESK = "d:";

  /** Begins the id of an option that says which language will do. */
  public static final String SPEAK = "s:";

  /** What everybody at a desk speaks. */
  private static final Set<Language> COMMON = Set.of(Language.DUTCH, Language.ENGLISH);

  private final Desks desks;
  private final Routing routing;
  private final Queue queue;
  private final Hotlines hotlines;
  private final Phrases phrases;
  private final boolean translates;
  private final Clock clock;

  News(
      Desks desks,
      Routing routing,
      Queue queue,
      Hotlines hotlines,
      Phrases phrases,
      Settings settings,
      Clock clock) {
    this.desks = desks;
    this.routing = routing;
    this.queue = queue;
    this.hotlines = hotlines;
    this.phrases = phrases;
    this.translates = settings.translates();
    this.clock = clock;
  }

  /**
   * Where a case stands: who has it, or the place in the queue and how long that takes; outside
   * hours when the desk opens and, in danger, who is open now.
   */
  public Reply of(HelpCase helpCase, Language in) {
    return switch (helpCase.state()) {
      case CaseState.Waiting() -> waiting(helpCase, in);
      case CaseState.Taken _, CaseState.Snoozed _ -> has(helpCase, in);
      case CaseState.Closed _ -> done(in, List.of());
    };
  }

  /** Why the bot has asked for staff, and where the case stands. */
  public Reply opened(HelpCase helpCase, Language in) {
    Reply news = of(helpCase, in);
    return switch (helpCase.reason()) {
      case DANGER -> after(phrases.say(in, "case.danger"), news);
      case UNKNOWN -> after(phrases.say(in, "case.lost"), news);
      case ASKED -> after(phrases.say(in, "chat.human.opened"), news);
      case DEAD_LETTER, REFERRAL, STAFF -> news;
    };
  }

  /** Staff were asked for before, and where the case stands. */
  public Reply already(HelpCase helpCase, Language in) {
    return after(phrases.say(in, "chat.human.already"), of(helpCase, in));
  }

  private static Reply after(String first, Reply news) {
    return new Reply(news.language(), first + "\n\n" + news.text(), null, null, news.options());
  }

  /** Staff have taken it; where they lack the language and no machine helps, which one will do? */
  Reply taken(HelpCase helpCase, Language in) {
    return isUnderstood(helpCase, in) ? has(helpCase, in) : which(helpCase, in);
  }

  private boolean isUnderstood(HelpCase helpCase, Language in) {
    return translates
        || COMMON.contains(in)
        || desks.find(helpCase.desk()).filter(desk -> !desk.speaks(in)).isEmpty();
  }

  private Reply which(HelpCase helpCase, Language in) {
    String name = in.locale().getDisplayLanguage(in.locale());
    String ask = phrases.say(in, "case.speak", Map.of("language", name));
    List<Option> options =
        Stream.of("nl", "en", "other")
            .map(tag -> new Option(SPEAK + tag, phrases.say(in, "case.speak." + tag)))
            .toList();
    return new Reply(in, has(helpCase, in).text() + "\n\n" + ask, null, options);
  }

  private Reply has(HelpCase helpCase, Language in) {
    return plain(in, phrases.say(in, "case.taken", Map.of("desk", name(helpCase, in))));
  }

  /** The promise was not kept. */
  Reply late(HelpCase helpCase, Language in) {
    return plain(in, phrases.say(in, "case.late", Map.of("desk", name(helpCase, in))));
  }

  /** The bot is back, and asks how it was where there are faces to tap. */
  Reply done(Language in, List<Option> faces) {
    String back = phrases.say(in, "case.done");
    return faces.isEmpty()
        ? plain(in, back)
        : new Reply(in, back + "\n\n" + phrases.say(in, "case.how"), null, faces);
  }

  private static Reply plain(Language in, String text) {
    return new Reply(in, text, null, List.of());
  }

  private String name(HelpCase helpCase, Language in) {
    return desks.find(helpCase.desk()).map(desk -> desk.name(in)).orElse(helpCase.desk());
  }

  private Reply waiting(HelpCase helpCase, Language in) {
    Instant now = clock.instant();
    Hours hours =
        desks
            .find(helpCase.desk())
            .map(HelpDesk::hours)
            .orElseGet(() -> new Hours(List.of(), List.of(), date -> false));
    List<String> lines = new ArrayList<>();
    lines.add(place(helpCase, hours, in));
    if (!hours.isOpen(now) && helpCase.urgent()) {
      lines.add(hotlines(helpCase, in));
    }
    List<HelpDesk> others = routing.others(helpCase);
    if (!others.isEmpty()) {
      lines.add(language(helpCase, others, in));
    }
    return new Reply(in, String.join("\n\n", lines), null, options(others, in));
  }

  private String place(HelpCase helpCase, Hours hours, Language in) {
    Instant now = clock.instant();
    int place = queue.place(helpCase);
    String queued =
        phrases.say(in, "case.queue", Map.of("desk", name(helpCase, in), "place", place));
    Optional<Instant> opens = hours.opensNext(now);
    if (!hours.isOpen(now) && opens.isPresent()) {
      return queued + "\n" + moment(in, "case.opens", opens.get());
    }
    Wait wait = queue.wait(helpCase.desk(), place);
    return queued + "\n" + say(wait, in) + closing(wait, hours, in);
  }

  /** How long it takes. */
  public String say(Wait wait, Language in) {
    return switch (wait) {
      case Wait.Unknown() -> phrases.say(in, "case.wait.unknown");
      case Wait.Between(_, _, int to) when to >= 120 ->
          phrases.say(in, "case.wait.hours", Map.of("to", (to + 59) / 60));
      case Wait.Between(int from, _, int to) ->
          phrases.say(in, "case.wait.minutes", Map.of("from", from, "to", to));
    };
  }

  /** When the desk may close before it is their turn. */
  private String closing(Wait wait, Hours hours, Language in) {
    Instant now = clock.instant();
    long most = wait instanceof Wait.Between(_, _, int to) ? to : 60;
    Optional<Instant> closes = hours.closesAt(now);
    Optional<Instant> opens = hours.opensNext(now);
    boolean before = closes.filter(at -> at.isBefore(now.plusSeconds(most * 60))).isPresent();
    return before && opens.isPresent()
        ? "\n"
            + phrases.say(
                in,
                "case.closing",
                Map.of(
                    "time", time(closes.get(), in),
                    "day", day(opens.get(), in),
                    "again", time(opens.get(), in)))
        : "";
  }

  private String moment(Language in, String key, Instant at) {
    return phrases.say(in, key, Map.of("day", day(at, in), "time", time(at, in)));
  }

  private static String day(Instant at, Language in) {
    return format("EEEE d MMMM", at, in);
  }

  private static String time(Instant at, Language in) {
    return format("HH:mm", at, in);
  }

  private static String format(String pattern, Instant at, Language in) {
    return DateTimeFormatter.ofPattern(pattern, in.locale())
        .format(ZonedDateTime.ofInstant(at, Hours.HERE));
  }

  private String hotlines(HelpCase helpCase, Language in) {
    String lines = String.join(", ", hotlines.open(helpCase.article(), clock.instant(), in));
    return phrases.say(in, "case.hotlines", Map.of("lines", lines));
  }

  private String language(HelpCase helpCase, List<HelpDesk> others, Language in) {
    return phrases.say(
        in,
        "case.language",
        Map.of(
            "desk", name(helpCase, in),
            "language", helpCase.language().locale().getDisplayLanguage(in.locale()),
            "others",
                others.stream().map(desk -> desk.name(in)).collect(Collectors.joining(", "))));
  }

  private List<Option> options(List<HelpDesk> others, Language in) {
    return others.stream()
        .map(desk ->
            new Option(
                DESK + desk.id(), phrases.say(in, "case.move", Map.of("desk", desk.name(in)))))
        .toList();
  }
}
