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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.edge.Markdown;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Replies;
import nl.wegwijs.handoff.Writing;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.LetterState;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;
import nl.wegwijs.translation.Translations;

/** What was said with a person, by whom, and whether it arrived. */
@Singleton
class Talks {
  private static final int MOST = 120;

  private final Inbox inbox;
  private final Outbox outbox;
  private final Cases cases;
  private final Replies replies;
  private final Staff staff;
  private final Translations translations;
  private final Clock clock;

  Talks(
      Inbox inbox,
      Outbox outbox,
      Cases cases,
      Replies replies,
      Staff staff,
      Translations translations,
      Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.cases = cases;
    this.replies = replies;
    this.staff = staff;
    this.translations = translations;
    this.clock = clock;
  }

  private record Dated(Instant at, Line line) {}

  /** The last messages, oldest first. */
  List<Line> of(Frame frame, HelpCase helpCase) {
    UUID person = helpCase.person();
    List<Letter> letters = outbox.last(person, MOST);
    Map<String, String> offered = offered(letters);
    Map<UUID, Writing> writings = writings(person);
    String spoken = helpCase.language().tag();
    Stream<Dated> said =
        inbox.last(person, MOST).stream().map(message -> said(frame, message, offered, spoken));
    Stream<Dated> written = letters.stream().map(letter -> written(frame, letter, writings));
    List<Line> lines =
        Stream.concat(said, written)
            .sorted(Comparator.comparing(Dated::at))
            .map(Dated::line)
            .toList();
    return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
  }

  private Map<UUID, Writing> writings(UUID person) {
    Map<UUID, Writing> writings = new HashMap<>();
    cases.ofPerson(person).forEach(each -> writings.putAll(replies.written(each.id())));
    return writings;
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
            false,
            isForeign(frame, text(message), language),
            "",
            files(message.body()));
    return new Dated(message.receivedAt(), line);
  }

  private Dated written(Frame frame, Letter letter, Map<UUID, Writing> writings) {
    Writing writing = writings.get(letter.id());
    String original = writing == null || writing.original() == null ? "" : writing.original();
    String text = letter.reply().text();
    Line line =
        new Line(
            "l" + letter.seq(),
            writing == null ? Line.From.BOT : Line.From.COLLEAGUE,
            writing == null ? "" : staff.name(writing.by()),
            Markdown.html(text),
            letter.reply().language(),
            time(frame, letter.createdAt()),
            state(frame, letter),
            hasFailed(letter.state()),
            original.isEmpty() && isForeign(frame, text, letter.reply().language()),
            original.isEmpty() ? "" : plain(original),
            List.of());
    return new Dated(letter.createdAt(), line);
  }

  private static List<Line.File> files(Body body) {
    boolean pictures = body instanceof Body.Media(_, String mime, _) && mime.startsWith("image/");
    return IntStream.range(0, FilePages.references(body).size())
        .mapToObj(at -> new Line.File(at, pictures))
        .toList();
  }

  /** Whether a machine should be asked what it says. */
  private boolean isForeign(Frame frame, String text, String language) {
    return translations.areOn()
        && !text.isBlank()
        && !language.equals(frame.words().language().tag());
  }

  /** What that line says, by its key; empty: there is no such line, or it holds no text. */
  Optional<String> text(HelpCase helpCase, String key) {
    Stream<String> said =
        inbox.of(helpCase.person()).stream()
            .filter(message -> key.equals("m" + message.seq()))
            .map(Talks::text);
    Stream<String> written =
        outbox.of(helpCase.person()).stream()
            .filter(letter -> key.equals("l" + letter.seq()))
            .map(letter -> letter.reply().text());
    return Stream.concat(said, written).filter(text -> !text.isBlank()).findFirst();
  }

  /** What the person wrote in words. */
  static String text(Received message) {
    return switch (message.body()) {
      case Body.Text(String text) -> text;
      case Body.Media(_, _, String caption) -> caption;
      case Body.Choice _, Body.Location _, Body.Contact _, Body.Other _ -> "";
    };
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

  static String plain(String text) {
    StringOutput safe = new StringOutput();
    Escape.htmlContent(text.strip(), safe);
    return safe.toString();
  }
}
