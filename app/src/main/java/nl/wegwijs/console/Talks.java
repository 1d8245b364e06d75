package nl.wegwijs.console;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.edge.Markdown;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.handoff.Replies;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.LetterState;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;

/** What was said with a person, by whom, and whether it arrived. */
@Singleton
class Talks {
  private static final int MOST = 120;

  private final Inbox inbox;
  private final Outbox outbox;
  private final Cases cases;
  private final Replies replies;
  private final Staff staff;
  private final Clock clock;

  Talks(Inbox inbox, Outbox outbox, Cases cases, Replies replies, Staff staff, Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.cases = cases;
    this.replies = replies;
    this.staff = staff;
    this.clock = clock;
  }

  /** Differs when something was said since; an edited message alone does not show in it. */
  record Stamp(Optional<Long> heard, Optional<Instant> moved) {}

  Stamp stamp(UUID person) {
    return new Stamp(inbox.latest(person), outbox.lastMoved(person));
  }

  private record Dated(Instant at, Line line) {}

  /** The last messages, oldest first. */
  List<Line> of(Frame frame, HelpCase helpCase) {
    UUID person = helpCase.person();
    List<Letter> letters = outbox.of(person);
    Map<String, String> offered = offered(letters);
    Map<UUID, Member> writers = writers(person);
    String spoken = helpCase.language().tag();
    Stream<Dated> said =
        inbox.of(person).stream().map(message -> said(frame, message, offered, spoken));
    Stream<Dated> written = letters.stream().map(letter -> written(frame, letter, writers));
    List<Line> lines =
        Stream.concat(said, written)
            .sorted(Comparator.comparing(Dated::at))
            .map(Dated::line)
            .toList();
    return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
  }

  private Map<UUID, Member> writers(UUID person) {
    Map<UUID, Member> writers = new HashMap<>();
    cases.ofPerson(person).forEach(each -> writers.putAll(replies.writers(each.id())));
    return writers;
  }

  private static Map<String, String> offered(List<Letter> letters) {
    Map<String, String> offered = new HashMap<>();
    letters.stream()
        .flatMap(letter -> letter.reply().options().stream())
        .forEach(option -> offered.put(option.id(), option.label()));
    return offered;
  }

  private Dated said(Frame frame, Received message, Map<String, String> offered, String language) {
    String html =
        switch (message.body()) {
          case Body.Text(String text) -> plain(text);
          case Body.Choice(String option) -> plain("▸ " + offered.getOrDefault(option, "…"));
          case Body.Media(_, String mime, String caption) ->
              plain(frame.say("console.said.media", "kind", mime) + "\n" + caption);
          case Body.Location _ -> plain(frame.say("console.said.location"));
          case Body.Contact _, Body.Other _ -> plain(frame.say("console.said.other"));
        };
    Line line =
        new Line(
            "m" + message.seq(),
            Line.From.PERSON,
            "",
            html,
            language,
            time(frame, message.receivedAt()),
            "",
            false);
    return new Dated(message.receivedAt(), line);
  }

  private Dated written(Frame frame, Letter letter, Map<UUID, Member> writers) {
    Member writer = writers.get(letter.id());
    Line line =
        new Line(
            "l" + letter.seq(),
            writer == null ? Line.From.BOT : Line.From.COLLEAGUE,
            writer == null ? "" : staff.name(writer),
            Markdown.html(letter.reply().text()),
            letter.reply().language(),
            time(frame, letter.createdAt()),
            state(frame, letter),
            hasFailed(letter.state()));
    return new Dated(letter.createdAt(), line);
  }

  private String time(Frame frame, Instant at) {
    return Times.near(at, clock.instant(), frame.words().language());
  }

  private static String state(Frame frame, Letter letter) {
    return frame.say(
        "console.letter." + letter.state().name().toLowerCase(Locale.ROOT),
        "code",
        letter.code() == null ? "" : letter.code());
  }

  private static boolean hasFailed(LetterState state) {
    return switch (state) {
      case DUE, SENDING, SENT, DELIVERED, READ -> false;
      case UNCERTAIN, FAILED, REFUSED, DROPPED -> true;
    };
  }

  private static String plain(String text) {
    StringOutput safe = new StringOutput();
    Escape.htmlContent(text.strip(), safe);
    return safe.toString();
  }
}
