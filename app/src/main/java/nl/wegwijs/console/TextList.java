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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.Fact;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Revision;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import org.jspecify.annotations.Nullable;

/** The editors' first page: what wants their attention, and every article to find. */
@Hidden
@Controller("/console/texts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class TextList {
  /** An end within so many days is soon. */
  static final int SOON = 60;

  private static final int ENOUGH_PHRASINGS = 20;
  private static final int ENOUGH_IN_DANGER = 40;

  private final Frames frames;
  private final Editing editing;
  private final Published published;
  private final StaleTexts stale;
  private final TextDesk desk;
  private final UnitNames names;
  private final Languages languages;
  private final Clock clock;

  TextList(
      Frames frames,
      Editing editing,
      Published published,
      StaleTexts stale,
      TextDesk desk,
      UnitNames names,
      Languages languages,
      Clock clock) {
    this.frames = frames;
    this.editing = editing;
    this.published = published;
    this.stale = stale;
    this.desk = desk;
    this.names = names;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param ending facts in use that have ended or will soon, the first to end first
   * @param open texts that somebody works on, or that wait
   */
  public record Shown(
      Frame frame,
      Wish wish,
      List<String> topics,
      List<Named> languages,
      List<String> states,
      List<Ending> ending,
      List<Open> open,
      List<Row> rows) {}

  /** What is looked for. */
  public record Wish(String q, String topic, String language, String state) {}

  /** Something with a name. */
  public record Named(String id, String name) {}

  /** A fact whose period ends. */
  public record Ending(String unit, String id, String text, String until, boolean past, int used) {}

  /** A text on its way. */
  public record Open(String unit, String name, String state) {}

  /**
   * One article.
   *
   * @param texts its languages, with what is to say of each
   */
  public record Row(
      String unit, String title, String topic, List<Text> texts, List<String> notes) {}

  /** One language of an article. */
  public record Text(String unit, String language, String state, String words) {}

  @Get
  HttpResponse<?> page(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String topic,
      @QueryValue(defaultValue = "") String language,
      @QueryValue(defaultValue = "") String state) {
    Frame frame = frames.of(request);
    Wish wish = new Wish(q.length() > 100 ? q.substring(0, 100) : q, topic, language, state);
    KnowledgeBase base = published.base();
    Map<String, Revision> heads =
        editing.heads().stream().collect(Collectors.toMap(Revision::unit, Function.identity()));
    List<Row> rows =
        base.articles().values().stream()
            .filter(article -> finds(article, wish, frame.words().language()))
            .map(article -> row(frame, base, article, heads))
            .filter(row -> has(row, wish))
            .toList();
    return frames.draw(
        "texts",
        new Shown(
            frame,
            wish,
            base.articles().values().stream().map(Article::topic).distinct().sorted().toList(),
            languages.all().stream().map(one -> new Named(one.tag(), languages.name(one))).toList(),
            List.of("stale", "draft", "submitted", "waiting", "machine", "thin", "expiring"),
            ending(base, frame.words().language()),
            open(frame, heads),
            rows));
  }

  private static boolean finds(Article article, Wish wish, Language reads) {
    ArticleText own = article.in(reads);
    String words =
        Folding.fold(
            String.join(
                " ",
                article.id().value(),
                own.title(),
                own.brief(),
                article.in(Language.DUTCH).title(),
                String.join(" ", own.words()),
                wish.q().isBlank() ? "" : String.join(" ", own.phrasings())));
    boolean topic = wish.topic().isEmpty() || wish.topic().equals(article.topic());
    return topic && Folding.words(wish.q()).stream().allMatch(words::contains);
  }

  private static boolean has(Row row, Wish wish) {
    return row.texts().stream()
            .filter(text -> wish.language().isEmpty() || text.language().equals(wish.language()))
            .anyMatch(text -> wish.state().isEmpty() || text.state().equals(wish.state()))
        || row.notes().contains(wish.state());
  }

  private Row row(Frame frame, KnowledgeBase base, Article article, Map<String, Revision> heads) {
    UnitNames.Part part = new UnitNames.Part(article.topic(), article.id(), "article");
    List<Text> texts =
        languages.all().stream()
            .map(language -> text(frame, article, part.unit(language), language, heads))
            .toList();
    return new Row(
        part.unit(Language.DUTCH),
        article.in(frame.words().language()).title(),
        article.topic(),
        texts,
        notes(base, article));
  }

  private Text text(
      Frame frame, Article article, String unit, Language language, Map<String, Revision> heads) {
    String state = state(article, unit, language, heads.get(unit));
    return new Text(unit, language.tag(), state, frame.say("console.texts.state." + state));
  }

  private String state(Article article, String unit, Language language, @Nullable Revision head) {
    if (head != null && head.waitsAt(clock.instant())) {
      return "waiting";
    }
    if (head != null && !head.isDecided()) {
      return head.state().name().toLowerCase(Locale.ROOT);
    }
    if (stale.is(unit)) {
      return "stale";
    }
    return article.in(language).review().name().toLowerCase(Locale.ROOT);
  }

  private List<String> notes(KnowledgeBase base, Article article) {
    int enough = article.danger() == null ? ENOUGH_PHRASINGS : ENOUGH_IN_DANGER;
    boolean thin =
        article.texts().values().stream().anyMatch(text -> text.phrasings().size() < enough);
    boolean expiring =
        article.facts().stream()
            .map(base.facts()::get)
            .anyMatch(fact -> fact != null && endsSoon(fact));
    return Stream.of(thin ? "thin" : "", expiring ? "expiring" : "")
        .filter(note -> !note.isEmpty())
        .toList();
  }

  private boolean endsSoon(Fact fact) {
    LocalDate end = fact.validTo();
    return end != null && !end.isAfter(today().plusDays(SOON));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.HERE);
  }

  private List<Ending> ending(KnowledgeBase base, Language reads) {
    Map<String, Long> used =
        base.articles().values().stream()
            .flatMap(article -> article.facts().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return base.facts().values().stream()
        .filter(this::endsSoon)
        .filter(fact -> used.containsKey(fact.id()))
        .map(fact -> ending(fact, used.getOrDefault(fact.id(), 0L).intValue(), reads))
        .sorted(java.util.Comparator.comparing(Ending::until))
        .toList();
  }

  private Ending ending(Fact fact, int used, Language reads) {
    String until = String.valueOf(fact.validTo());
    boolean past = LocalDate.parse(until).isBefore(today());
    return new Ending("facts.yaml#" + fact.id(), fact.id(), fact.text(), until, past, used);
  }

  private List<Open> open(Frame frame, Map<String, Revision> heads) {
    return heads.values().stream()
        .filter(one -> !one.isDecided() || one.waitsAt(clock.instant()))
        .sorted(java.util.Comparator.comparing(Revision::at).reversed())
        .map(one -> new Open(one.unit(), names.of(frame, one.unit()), desk.told(frame, one)))
        .toList();
  }
}
