package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.answer.ExamReport;
import nl.wegwijs.answer.ExamReport.State;
import nl.wegwijs.answer.Outcome;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.editing.Published;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** The report on a draft as editors read it. */
@Singleton
public class TrialLooks {
  private static final List<Outcome> ASKED =
      List.of(Outcome.FOUND, Outcome.OFFERED, Outcome.MISSED, Outcome.WRONG);
  private static final List<Outcome> FOREIGN = List.of(Outcome.LEFT, Outcome.MISTAKEN);

  private final Published published;
  private final Languages languages;

  TrialLooks(Published published, Languages languages) {
    this.published = published;
    this.languages = languages;
  }

  /**
   * The whole report.
   *
   * @param tables one a language
   */
  public record Result(List<Table> tables, List<Group> better, List<Group> worse) {
    /** How many questions there are in some groups. */
    public static int count(List<Group> groups) {
      return groups.stream().mapToInt(group -> group.questions().size()).sum();
    }
  }

  /** The two states of a language beside each other. */
  public record Table(String language, List<Line> lines) {}

  /** How many questions had an outcome, and which share of all. */
  public record Line(String outcome, String today, String draft) {}

  /** What moved of an article; its unit is empty where no article is right. */
  public record Group(String title, String unit, List<Question> questions) {}

  /**
   * A question that moved.
   *
   * @param given title of the article that is given with the draft; empty: none is
   */
  public record Question(
      String tag, String direction, String text, String today, String draft, String given) {}

  Result of(Frame frame, ExamReport report) {
    List<Table> tables = report.languages().stream().map(one -> table(frame, report, one)).toList();
    Map<Boolean, List<ExamReport.Moved>> moved =
        report.moved().stream().collect(Collectors.groupingBy(ExamReport.Moved::isBetter));
    return new Result(
        tables,
        groups(frame, moved.getOrDefault(true, List.of())),
        groups(frame, moved.getOrDefault(false, List.of())));
  }

  private Table table(Frame frame, ExamReport report, Language language) {
    List<Line> lines =
        Stream.of(ASKED, FOREIGN)
            .flatMap(some -> some.stream().map(one -> line(frame, report, language, one, some)))
            .toList();
    return new Table(languages.name(language), lines);
  }

  private static Line line(
      Frame frame, ExamReport report, Language language, Outcome outcome, List<Outcome> all) {
    return new Line(
        say(frame, outcome),
        share(report, language, State.TODAY, outcome, all),
        share(report, language, State.DRAFT, outcome, all));
  }

  private static String share(
      ExamReport report, Language language, State state, Outcome outcome, List<Outcome> all) {
    int times = report.count(language, state, outcome);
    int whole = report.count(language, state, all.toArray(Outcome[]::new));
    return times + " (" + TextLooks.percent((double) times / Math.max(1, whole)) + ")";
  }

  private List<Group> groups(Frame frame, List<ExamReport.Moved> moved) {
    Map<String, List<ExamReport.Moved>> byArticle =
        moved.stream()
            .collect(
                Collectors.groupingBy(
                    ExamReport.Moved::article, TreeMap::new, Collectors.toList()));
    return byArticle.entrySet().stream()
        .map(one -> group(frame, one.getKey(), one.getValue()))
        .toList();
  }

  private Group group(Frame frame, String article, List<ExamReport.Moved> moved) {
    List<Question> questions = moved.stream().map(one -> question(frame, one)).toList();
    return new Group(
        article.isEmpty() ? frame.say("console.texts.trial.nobody") : title(frame, article),
        article.isEmpty() ? "" : unit(article, moved.getFirst().language()),
        questions);
  }

  private Question question(Frame frame, ExamReport.Moved one) {
    return new Question(
        one.language().tag(),
        one.language().direction(),
        one.text(),
        say(frame, one.today()),
        say(frame, one.draft()),
        one.given().isEmpty() || one.given().equals(one.article())
            ? ""
            : title(frame, one.given()));
  }

  private static String say(Frame frame, Outcome outcome) {
    return frame.say("console.texts.trial." + outcome.name().toLowerCase(Locale.ROOT));
  }

  private String title(Frame frame, String article) {
    KnowledgeBase base = published.base();
    ArticleId id = new ArticleId(article);
    return base.article(id).isPresent()
        ? TextLooks.title(base, id, frame.words().language())
        : article;
  }

  /** Empty: the article is in the draft alone. */
  private String unit(String article, Language language) {
    return published
        .base()
        .article(new ArticleId(article))
        .map(one -> new UnitNames.Part(one.topic(), one.id(), "article").unit(language))
        .orElse("");
  }
}
