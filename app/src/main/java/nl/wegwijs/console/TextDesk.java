package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.Finding.Problem;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.editing.Difference;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Review;
import nl.wegwijs.editing.Revision;
import nl.wegwijs.editing.Sheet;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** Lays out the page of one text. */
@Singleton
class TextDesk {
  /** Whoever saved a draft so lately is taken to be at it still. */
  private static final Duration AT_IT = Duration.ofMinutes(15);

  private final Editing editing;
  private final Published published;
  private final Review review;
  private final UnitNames names;
  private final TextFields fields;
  private final TextLooks looks;
  private final FactUses facts;
  private final StaleTexts stale;
  private final Staff staff;
  private final Clock clock;

  TextDesk(
      Editing editing,
      Published published,
      Review review,
      UnitNames names,
      TextFields fields,
      TextLooks looks,
      FactUses facts,
      StaleTexts stale,
      Staff staff,
      Clock clock) {
    this.editing = editing;
    this.published = published;
    this.review = review;
    this.names = names;
    this.fields = fields;
    this.looks = looks;
    this.facts = facts;
    this.stale = stale;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * What the page says beside the text.
   *
   * @param text to show in place of the newest; null: the newest
   * @param problems what a check found
   * @param theirs what somebody else saved meanwhile; null: nothing
   */
  record Said(
      @Nullable String text,
      String reason,
      String done,
      String problem,
      List<Problem> problems,
      @Nullable Revision theirs) {
    static final Said NOTHING = new Said(null, "", "", "", List.of(), null);

    static Said done(String done) {
      return new Said(null, "", done, "", List.of(), null);
    }
  }

  TextView view(Frame frame, Account account, String unit, Said said) {
    Editing.Standing standing = editing.standing(unit);
    String text = said.text() == null ? standing.text() : said.text();
    Optional<Sheet> sheet = Sheet.of(unit, text);
    List<TextView.Fault> faults = faults(unit, text, sheet, said.problems());
    Optional<UnitNames.Part> part = UnitNames.part(unit);
    return new TextView(
        frame,
        unit,
        names.of(frame, unit),
        standing.number(),
        tabs(frame, unit, part),
        sheet.map(one -> fields.of(frame, unit, one, faults)).orElse(List.of()),
        source(frame, part),
        state(frame, account, unit, standing),
        live(frame, unit, standing.number(), "", false, sheet, faults),
        part.map(one -> choices(one, frame)).orElse(List.of()),
        unit.startsWith("facts.yaml#") ? facts.sentences(frame, Manuscript.entry(unit)) : List.of(),
        part.map(stale::marks).orElse(List.of()),
        conflict(frame, said),
        said.reason(),
        said.done(),
        said.problem());
  }

  private List<TextView.Tab> tabs(Frame frame, String here, Optional<UnitNames.Part> part) {
    Map<String, Revision> heads =
        editing.heads().stream().collect(Collectors.toMap(Revision::unit, Function.identity()));
    return part.map(one ->
            names.together(here).stream()
                .map(unit ->
                    new TextView.Tab(
                        unit,
                        names.file(frame, UnitNames.part(unit).orElse(one)),
                        unit.equals(here),
                        mark(frame, heads.get(unit), unit)))
                .toList())
        .orElse(List.of());
  }

  private String mark(Frame frame, @Nullable Revision head, String unit) {
    if (head != null && (!head.isDecided() || head.waitsAt(clock.instant()))) {
      return state(frame, head);
    }
    return stale.is(unit) ? frame.say("console.texts.state.stale") : "";
  }

  /** In words, how far a revision has come. */
  String state(Frame frame, Revision one) {
    boolean waits = one.waitsAt(clock.instant());
    return frame.say(
        "console.texts.state." + (waits ? "waiting" : one.state().name().toLowerCase(Locale.ROOT)));
  }

  private List<TextView.Field> source(Frame frame, Optional<UnitNames.Part> part) {
    return part.filter(one -> one.language().filter(it -> !it.equals(Language.DUTCH)).isPresent())
        .map(one -> one.unit(Language.DUTCH))
        .flatMap(unit ->
            Sheet.of(unit, editing.standing(unit).text())
                .map(sheet -> fields.of(frame, unit, sheet, List.of())))
        .orElse(List.of());
  }

  private TextView.State state(
      Frame frame, Account account, String unit, Editing.Standing standing) {
    List<Revision> group =
        editing.heads().stream().filter(one -> names.together(unit).contains(one.unit())).toList();
    List<Revision> submitted =
        group.stream().filter(one -> one.state() == Revision.State.SUBMITTED).toList();
    List<Revision> waiting = group.stream().filter(one -> one.waitsAt(clock.instant())).toList();
    boolean own =
        review.fourEyes()
            && submitted.stream().anyMatch(one -> one.author().equals(account.id().toString()));
    return new TextView.State(
        standing.head().map(head -> told(frame, head)).orElse(frame.say("console.texts.packed")),
        company(frame, account, standing),
        ids(submitted),
        ids(waiting),
        own,
        submitted.stream().map(this::proposed).filter(day -> !day.isEmpty()).findFirst().orElse(""),
        !standing.told().isEmpty());
  }

  private static List<String> ids(List<Revision> all) {
    return all.stream().map(Revision::id).map(UUID::toString).toList();
  }

  /** A fact that begins later is proposed for its first day. */
  private String proposed(Revision one) {
    String from =
        Sheet.of(one.unit(), one.text()).map(sheet -> sheet.value("valid_from")).orElse("");
    boolean later =
        from.matches("\\d{4}-\\d{2}-\\d{2}")
            && LocalDate.parse(from).isAfter(LocalDate.ofInstant(clock.instant(), Times.HERE));
    return later ? from : "";
  }

  String told(Frame frame, Revision head) {
    Instant moment = head.publishAt() == null ? head.at() : head.publishAt();
    return state(frame, head)
        + " · "
        + who(head.author())
        + ", "
        + Times.near(moment, clock.instant(), frame.words().language());
  }

  String who(String id) {
    return staff.name(new Member(id));
  }

  private String company(Frame frame, Account account, Editing.Standing standing) {
    return standing
        .head()
        .filter(head -> head.state() == Revision.State.DRAFT)
        .filter(head -> !head.author().equals(account.id().toString()))
        .filter(head -> head.at().isAfter(clock.instant().minus(AT_IT)))
        .map(head -> frame.say("console.texts.company", "name", who(head.author())))
        .orElse("");
  }

  /** What changes while somebody types. */
  TextView.Live live(
      Frame frame,
      String unit,
      int base,
      String saved,
      boolean beside,
      Optional<Sheet> sheet,
      List<TextView.Fault> faults) {
    Optional<UnitNames.Part> part = UnitNames.part(unit);
    Language reads = frame.words().language();
    return new TextView.Live(
        frame,
        base,
        saved,
        beside,
        faults,
        part.flatMap(one -> sheet.map(it -> looks.of(frame, one, it))).orElse(List.of()),
        part.flatMap(one -> sheet.map(it -> looks.winners(one, it, reads))).orElse(List.of()));
  }

  /** Problems at the fields they belong to. */
  List<TextView.Fault> faults(
      String unit, String text, Optional<Sheet> sheet, List<Problem> problems) {
    int starts = published.manuscript().with(Map.of(unit, text)).lineOf(unit);
    return problems.stream()
        .map(problem ->
            new TextView.Fault(
                problem.file().equals(Manuscript.path(unit))
                    ? sheet
                        .flatMap(one -> one.at(problem.line() - starts + 1))
                        .map(Sheet.Field::path)
                        .orElse("")
                    : "",
                problem.file() + ":" + problem.line(),
                problem.what(),
                problem.todo()))
        .toList();
  }

  private List<TextView.FactChoice> choices(UnitNames.Part part, Frame frame) {
    List<String> listed =
        published.base().article(part.article()).map(Article::facts).orElse(List.of());
    return facts.choices(listed, part.language().orElse(frame.words().language()));
  }

  private TextView.@Nullable Conflict conflict(Frame frame, Said said) {
    Revision theirs = said.theirs();
    if (theirs == null || said.text() == null) {
      return null;
    }
    return new TextView.Conflict(
        who(theirs.author()),
        Times.near(theirs.at(), clock.instant(), frame.words().language()),
        marks(Difference.of(theirs.text(), said.text()).pieces()));
  }

  static List<TextView.Mark> marks(List<Difference.Piece> pieces) {
    return pieces.stream()
        .map(piece -> new TextView.Mark(piece.fate().name().toLowerCase(Locale.ROOT), piece.text()))
        .toList();
  }
}
