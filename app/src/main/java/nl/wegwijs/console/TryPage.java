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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.answer.TextSearch;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.editing.Published;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** What any text leads to, and why. */
@Hidden
@Controller("/console/texts/try")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class TryPage {
  private final Frames frames;
  private final Published published;
  private final Ear ear;
  private final Languages languages;

  TryPage(Frames frames, Published published, Ear ear, Languages languages) {
    this.frames = frames;
    this.published = published;
    this.ear = ear;
    this.languages = languages;
  }

  /**
   * What the page shows.
   *
   * @param language taken for the text's; a tag
   * @param outcome sure, perhaps, urgent or unknown; empty: nothing was asked
   */
  public record Shown(
      Frame frame,
      String text,
      String wish,
      List<TextList.Named> languages,
      String language,
      String outcome,
      List<Ranked> ranked) {}

  /**
   * An article that may answer.
   *
   * @param like its phrasings that share most with the text
   */
  public record Ranked(String unit, String title, String chance, List<String> like) {}

  @Get
  HttpResponse<?> page(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String text,
      @QueryValue(defaultValue = "") String language) {
    Frame frame = frames.of(request);
    String asked = text.length() > 1000 ? text.substring(0, 1000) : text;
    Language chosen = chosen(asked, language);
    Shown shown =
        asked.isBlank()
            ? shown(frame, asked, language, "", "", List.of())
            : tried(frame, asked, language, chosen);
    return frames.draw("try", shown);
  }

  private Language chosen(String text, String wish) {
    return languages.all().stream()
        .filter(one -> one.tag().equals(wish))
        .findFirst()
        .orElseGet(() -> ear.skills().guess().guess(text, null, Language.DUTCH).language());
  }

  private Shown tried(Frame frame, String text, String wish, Language language) {
    Answer answer = ear.skills().answers().answer(text, language, null);
    List<Ranked> ranked = new ArrayList<>();
    first(answer).ifPresent(one -> ranked.add(ranked(frame, one, text, language)));
    answer.others().forEach(one -> ranked.add(ranked(frame, one, text, language)));
    return shown(frame, text, wish, languages.name(language), outcome(answer), ranked);
  }

  /** The article that is given. */
  static Optional<Answer.Candidate> first(Answer answer) {
    return switch (answer) {
      case Answer.Sure sure -> Optional.of(new Answer.Candidate(sure.article(), sure.score()));
      case Answer.Urgent one -> Optional.of(new Answer.Candidate(one.article(), one.score()));
      case Answer.Perhaps _, Answer.Unknown _ -> Optional.empty();
    };
  }

  /** As the words of the page name it. */
  static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Sure _ -> "sure";
      case Answer.Perhaps _ -> "perhaps";
      case Answer.Urgent _ -> "urgent";
      case Answer.Unknown _ -> "unknown";
    };
  }

  private Shown shown(
      Frame frame, String text, String wish, String language, String outcome, List<Ranked> ranked) {
    List<TextList.Named> all =
        languages.all().stream()
            .map(one -> new TextList.Named(one.tag(), languages.name(one)))
            .toList();
    return new Shown(frame, text, wish, all, language, outcome, ranked);
  }

  private Ranked ranked(Frame frame, Answer.Candidate one, String text, Language language) {
    KnowledgeBase base = published.base();
    Optional<Article> article = base.article(one.article());
    return new Ranked(
        article.map(it -> unit(it, language)).orElse(""),
        TextLooks.title(base, one.article(), frame.words().language()),
        TextLooks.percent(one.score()),
        article.map(it -> like(base, it.in(language), text)).orElse(List.of()));
  }

  private static String unit(Article article, Language language) {
    ArticleId id = article.id();
    return new UnitNames.Part(article.topic(), id, "article").unit(language);
  }

  private static List<String> like(KnowledgeBase base, ArticleText own, String text) {
    List<String> phrasings =
        Stream.concat(Stream.of(own.title()), own.phrasings().stream()).toList();
    return new TextSearch(own.language(), phrasings, base.glossary())
        .find(text, 2).stream().map(phrasings::get).toList();
  }
}
