package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.editing.Edited;
import nl.wegwijs.editing.Published;
import nl.wegwijs.insight.Asked;
import nl.wegwijs.insight.Question;
import nl.wegwijs.insight.Verdict;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** What people ask and are not helped with, and what the bot makes of it now. */
@Hidden
@Controller("/console/texts/asked")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class AskedPage {
  private static final int MOST = 50;
  private static final int NEAR = 3;

  private final Frames frames;
  private final Asked asked;
  private final Phrasings phrasings;
  private final Published published;
  private final Ear ear;
  private final Languages languages;

  AskedPage(
      Frames frames,
      Asked asked,
      Phrasings phrasings,
      Published published,
      Ear ear,
      Languages languages) {
    this.frames = frames;
    this.asked = asked;
    this.phrasings = phrasings;
    this.published = published;
    this.ear = ear;
    this.languages = languages;
  }

  /**
   * What the page shows.
   *
   * @param open what the bot does not help with yet
   * @param helped what it has an answer to now
   * @param articles all of them, to choose from
   */
  public record Shown(
      Frame frame,
      List<Row> open,
      List<Row> helped,
      List<TextList.Named> articles,
      String problem) {}

  /**
   * What five people or more asked.
   *
   * @param tag of its language
   * @param ours whether there are texts in that language
   * @param phrasing the example without what was left out
   * @param notes how many, since when, what came of it
   * @param denied title of the article that they did not mean; empty: none
   * @param now in words, what the bot makes of it
   * @param answer title of the article that it gives now; empty: none
   * @param helped whether that is not what they said no to
   * @param near articles that it may belong to
   */
  public record Row(
      String tag,
      boolean ours,
      String language,
      String direction,
      String example,
      String phrasing,
      List<String> notes,
      String denied,
      String now,
      String answer,
      boolean helped,
      List<TextList.Named> near) {}

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    return shown(request, "", HttpStatus.OK);
  }

  /** A draft with the phrasing in it, on the page of its text. */
  @Post("/phrasing")
  HttpResponse<?> phrasing(HttpRequest<?> request, @Body Map<String, String> form) {
    Frame frame = frames.of(request);
    String phrasing = Phrasings.line(form.getOrDefault("text", ""));
    String other = form.getOrDefault("other", "").strip();
    String article = other.isEmpty() ? form.getOrDefault("article", "") : other;
    Optional<String> unit = phrasings.unit(article, form.getOrDefault("language", ""));
    if (phrasing.isEmpty() || unit.isEmpty()) {
      String problem = frame.say("console.texts.asked.refused");
      return shown(request, problem, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    String reason = frame.say("console.texts.asked.reason");
    Edited edited = phrasings.add(unit.get(), phrasing, reason, Gate.session(request).account());
    return edited instanceof Edited.Done
        ? HttpResponse.seeOther(
            UriBuilder.of("/console/texts/edit")
                .queryParam("unit", unit.get())
                .queryParam("done", "saved")
                .build())
        : shown(request, TextPage.refusal(frame, edited), HttpStatus.CONFLICT);
  }

  private HttpResponse<?> shown(HttpRequest<?> request, String problem, HttpStatus status) {
    Frame frame = frames.of(request);
    KnowledgeBase base = published.base();
    Language reads = frame.words().language();
    List<Row> rows =
        asked.often(base).stream().limit(MOST).map(one -> row(frame, base, one)).toList();
    List<Row> open = rows.stream().filter(one -> !one.helped()).toList();
    List<Row> helped = rows.stream().filter(Row::helped).toList();
    List<TextList.Named> articles =
        base.articles().keySet().stream().map(id -> named(base, id, reads)).toList();
    Shown shown = new Shown(frame, open, helped, articles, problem);
    return frames.draw("asked", shown).status(status);
  }

  private Row row(Frame frame, KnowledgeBase base, Question question) {
    Language reads = frame.words().language();
    String phrasing = Phrasings.line(question.example());
    Answer answer = ear.skills().answers().answer(phrasing, question.language(), null);
    Optional<ArticleId> given = TryPage.first(answer).map(Answer.Candidate::article);
    ArticleId denied = question.denied();
    return new Row(
        question.language().tag(),
        phrasings.language(question.language().tag()).isPresent(),
        languages.name(question.language()),
        question.language().direction(),
        question.example(),
        phrasing,
        notes(frame, question),
        denied == null ? "" : TextLooks.title(base, denied, reads),
        frame.say("console.texts.outcome." + TryPage.outcome(answer)),
        given.map(id -> TextLooks.title(base, id, reads)).orElse(""),
        given.filter(id -> isHelp(id, question)).isPresent(),
        near(given, answer).map(id -> named(base, id, reads)).toList());
  }

  /** An article helps unless it is what they said no to, or may be. */
  private static boolean isHelp(ArticleId given, Question question) {
    boolean unclear = question.verdicts().contains(Verdict.DENIED) && question.denied() == null;
    return !unclear && !given.equals(question.denied());
  }

  private static List<String> notes(Frame frame, Question question) {
    String day = Times.day(question.since(), frame.words().language());
    Stream<String> counted =
        Stream.of(
            frame.say("console.texts.asked.people", "n", question.people()),
            frame.say("console.texts.asked.since", "day", day));
    Stream<String> verdicts =
        Stream.of(Verdict.values())
            .filter(question.verdicts()::contains)
            .map(verdict -> verdict.name().toLowerCase(Locale.ROOT))
            .map(verdict -> frame.say("console.texts.asked.verdict." + verdict));
    return Stream.concat(counted, verdicts).toList();
  }

  private static Stream<ArticleId> near(Optional<ArticleId> given, Answer answer) {
    Stream<ArticleId> others = answer.others().stream().map(Answer.Candidate::article);
    return Stream.concat(given.stream(), others).distinct().limit(NEAR);
  }

  private static TextList.Named named(KnowledgeBase base, ArticleId id, Language reads) {
    return new TextList.Named(id.value(), TextLooks.title(base, id, reads));
  }
}
