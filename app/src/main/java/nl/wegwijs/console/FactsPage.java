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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wegwijs.content.Fact;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Texts;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Revision;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import org.jspecify.annotations.Nullable;

/** All facts with their values, periods and sources, and who rests on them. */
@Hidden
@Controller("/console/texts/facts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class FactsPage {
  private final Frames frames;
  private final Editing editing;
  private final Published published;
  private final FactUses uses;
  private final TextDesk desk;
  private final Phrases phrases;
  private final Clock clock;

  FactsPage(
      Frames frames,
      Editing editing,
      Published published,
      FactUses uses,
      TextDesk desk,
      Phrases phrases,
      Clock clock) {
    this.frames = frames;
    this.editing = editing;
    this.published = published;
    this.uses = uses;
    this.desk = desk;
    this.phrases = phrases;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param show ending, values, unused or all
   */
  public record Shown(Frame frame, String q, String show, int all, List<Row> rows) {}

  /**
   * One fact.
   *
   * @param period in words; empty: no known end
   * @param age past, soon or empty
   * @param next what is decided or proposed for later; empty: nothing
   */
  public record Row(
      String unit,
      String id,
      String text,
      List<String> values,
      String period,
      String age,
      String source,
      @Nullable String link,
      Set<String> users,
      String next) {}

  @Get
  HttpResponse<?> page(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "values") String show) {
    Frame frame = frames.of(request);
    KnowledgeBase base = published.base();
    Map<String, Set<String>> users = uses.articles(frame.words().language());
    Map<String, Revision> heads =
        editing.heads().stream().collect(Collectors.toMap(Revision::unit, Function.identity()));
    String words = q.length() > 100 ? q.substring(0, 100) : q;
    List<Row> rows =
        base.facts().values().stream()
            .filter(fact -> finds(fact, words))
            .sorted(Comparator.comparing(FactsPage::end).thenComparing(Fact::id))
            .map(fact -> row(frame, base, fact, users, heads))
            .filter(row -> !words.isBlank() || isIn(row, show))
            .toList();
    return frames.draw("facts", new Shown(frame, words, show, base.facts().size(), rows));
  }

  private static boolean isIn(Row row, String show) {
    return switch (show) {
      case "ending" -> !row.age().isEmpty();
      case "values" -> !row.values().isEmpty() || !row.period().isEmpty();
      case "unused" -> row.users().isEmpty();
      default -> true;
    };
  }

  private static boolean finds(Fact fact, String words) {
    String shown = Folding.fold(fact.id() + " " + fact.text() + " " + fact.source().organisation());
    return Folding.words(words).stream().allMatch(shown::contains);
  }

  private static LocalDate end(Fact fact) {
    return Objects.requireNonNullElse(fact.validTo(), LocalDate.MAX);
  }

  private Row row(
      Frame frame,
      KnowledgeBase base,
      Fact fact,
      Map<String, Set<String>> users,
      Map<String, Revision> heads) {
    String unit = "facts.yaml#" + fact.id();
    Language reads = frame.words().language();
    Texts texts = new Texts(base, phrases);
    List<String> values =
        fact.values().keySet().stream()
            .map(name ->
                name.replace('_', ' ')
                    + ": "
                    + texts.value("{" + fact.id() + "." + name + "}", reads))
            .toList();
    return new Row(
        unit,
        fact.id(),
        fact.text(),
        values,
        period(texts, fact, reads),
        age(fact),
        fact.source().organisation() + ", " + fact.source().date(),
        fact.source().url(),
        users.getOrDefault(fact.id(), Set.of()),
        next(frame, heads.get(unit)));
  }

  private static String period(Texts texts, Fact fact, Language reads) {
    LocalDate from = fact.validFrom();
    LocalDate to = fact.validTo();
    return from == null && to == null
        ? ""
        : (from == null ? "" : texts.date(from, reads))
            + " – "
            + (to == null ? "" : texts.date(to, reads));
  }

  private String age(Fact fact) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.HERE);
    LocalDate end = end(fact);
    return end.isBefore(today) ? "past" : end.isAfter(today.plusDays(TextList.SOON)) ? "" : "soon";
  }

  private String next(Frame frame, @Nullable Revision head) {
    return head == null || (head.isDecided() && !head.waitsAt(clock.instant()))
        ? ""
        : desk.told(frame, head);
  }
}
