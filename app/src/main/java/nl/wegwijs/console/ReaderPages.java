package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.edge.Words;
import nl.wegwijs.editing.Edited;
import nl.wegwijs.editing.Proposals;
import nl.wegwijs.editing.ReviewLink;
import nl.wegwijs.editing.ReviewLinks;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;

/**
 * Where a key person reads texts in their language beside the Dutch ones: at an address that nobody
 * guesses, without an account and without a script.
 */
@Hidden
@Controller(ReaderPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class ReaderPages {
  static final String PATH = "/read";

  private final ReviewLinks links;
  private final Proposals proposals;
  private final Frames frames;
  private final ConsoleAssets assets;
  private final PageLanguage pageLanguage;
  private final Phrases phrases;

  ReaderPages(
      ReviewLinks links,
      Proposals proposals,
      Frames frames,
      ConsoleAssets assets,
      PageLanguage pageLanguage,
      Phrases phrases) {
    this.links = links;
    this.proposals = proposals;
    this.frames = frames;
    this.assets = assets;
    this.pageLanguage = pageLanguage;
    this.phrases = phrases;
  }

  /**
   * All texts of a link.
   *
   * @param path of the page
   */
  public record Listed(String assets, Words words, String path, List<Line> lines) {}

  /** A text in the list, and whether something was sent of it. */
  public record Line(String article, String title, String dutch, boolean sent) {}

  /**
   * One text beside its source.
   *
   * @param path of the list
   * @param problem why it was not sent; empty: nothing was, or it was
   */
  public record Text(
      String assets, Words words, String path, Proposals.Reading reading, String problem) {}

  /** The page of a link that leads nowhere. */
  public record Ended(String assets, Words words) {}

  @Get("/{token:[A-Za-z0-9_-]+}")
  HttpResponse<?> page(HttpRequest<?> request, String token) {
    return with(
        request,
        token,
        (link, words) -> {
          List<ArticleId> sent = proposals.sent(link);
          List<Line> lines =
              proposals.open(link).stream()
                  .map(article -> line(article, link, sent.contains(article.id())))
                  .toList();
          return draw("read", new Listed(assets.path(), words, path(token), lines));
        });
  }

  private static Line line(Article article, ReviewLink link, boolean sent) {
    return new Line(
        article.id().value(),
        article.in(link.language()).title(),
        article.in(Language.DUTCH).title(),
        sent);
  }

  @Get("/{token:[A-Za-z0-9_-]+}/{article:[a-z0-9-]+}")
  HttpResponse<?> text(HttpRequest<?> request, String token, String article) {
    return with(
        request, token, (link, words) -> text(link, words, token, article, "", HttpStatus.OK));
  }

  private HttpResponse<?> text(
      ReviewLink link,
      Words words,
      String token,
      String article,
      String problem,
      HttpStatus status) {
    return proposals
        .read(link, article)
        .<HttpResponse<?>>map(reading ->
            draw("read-text", new Text(assets.path(), words, path(token), reading, problem))
                .status(status))
        .orElseGet(() -> HttpResponse.seeOther(URI.create(path(token))));
  }

  /** Found good, or with other sentences: a draft either way. */
  @Post("/{token:[A-Za-z0-9_-]+}/{article:[a-z0-9-]+}")
  HttpResponse<?> send(
      HttpRequest<?> request, String token, String article, @Body Map<String, String> form) {
    return with(
        request,
        token,
        (link, words) -> {
          Edited edited =
              proposals.propose(
                  link,
                  article,
                  TextForm.number(form.getOrDefault("base", "")),
                  fields(form),
                  reason(form));
          return switch (edited) {
            case Edited.Done _, Edited.Beside _ -> HttpResponse.seeOther(URI.create(path(token)));
            case Edited.Faulty _,
                Edited.OwnWork _,
                Edited.NotAllowed _,
                Edited.Overtaken _,
                Edited.Impossible _ ->
                text(
                    link,
                    words,
                    token,
                    article,
                    words.say("read.refused"),
                    HttpStatus.UNPROCESSABLE_ENTITY);
          };
        });
  }

  private static Map<String, String> fields(Map<String, String> form) {
    return Proposals.READ.stream()
        .filter(form::containsKey)
        .collect(
            Collectors.toMap(path -> path, path -> PlainText.clean(form.getOrDefault(path, ""))));
  }

  /** As the editors read it, in Dutch. */
  private String reason(Map<String, String> form) {
    String name = Phrasings.line(form.getOrDefault("name", ""));
    String told = name.substring(0, Math.min(60, name.length()));
    String key =
        form.containsKey("good") ? "console.texts.links.good" : "console.texts.links.changed";
    return phrases.say(Language.DUTCH, key, Map.of("name", told.isEmpty() ? "–" : told));
  }

  private HttpResponse<?> with(
      HttpRequest<?> request, String token, BiFunction<ReviewLink, Words, HttpResponse<?>> work) {
    Optional<ReviewLink> link = links.find(token);
    return link.isPresent()
        ? work.apply(link.get(), new Words(phrases, link.get().language()))
        : draw("read-ended", new Ended(assets.path(), new Words(phrases, pageLanguage.of(request))))
            .status(HttpStatus.NOT_FOUND);
  }

  private static String path(String token) {
    return PATH + "/" + token;
  }

  private MutableHttpResponse<?> draw(String template, Object model) {
    return frames
        .draw(template, model)
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex");
  }
}
