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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.editing.Edited;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Revision;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.staff.Account;

/** Begins an article: drafts of all its files, to be filled in on their pages. */
@Hidden
@Controller("/console/texts/new")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class NewArticlePage {
  private static final int LONGEST_TITLE = 60;

  private final Frames frames;
  private final Editing editing;
  private final Published published;
  private final Phrasings phrasings;
  private final TextFields fields;
  private final Languages languages;
  private final Clock clock;

  NewArticlePage(
      Frames frames,
      Editing editing,
      Published published,
      Phrasings phrasings,
      TextFields fields,
      Languages languages,
      Clock clock) {
    this.frames = frames;
    this.editing = editing;
    this.published = published;
    this.phrasings = phrasings;
    this.fields = fields;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param form what was filled in, by the name of the field
   */
  public record Shown(
      Frame frame,
      Map<String, String> form,
      List<String> topics,
      List<String> desks,
      List<String> moments,
      List<TextList.Named> languages,
      String problem) {

    /** What stands in a field. */
    public String text(String name) {
      return form.getOrDefault(name, "");
    }
  }

  @Get
  HttpResponse<?> page(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String language,
      @QueryValue(defaultValue = "") String text) {
    Map<String, String> form = Map.of("language", language, "text", Phrasings.line(text));
    return shown(request, form, "", HttpStatus.OK);
  }

  @Post
  HttpResponse<?> begin(HttpRequest<?> request, @Body Map<String, String> form) {
    Frame frame = frames.of(request);
    Optional<NewArticle> article = article(form);
    if (article.isEmpty()) {
      String problem = frame.say("console.texts.new.refused");
      return shown(request, form, problem, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    if (isTaken(article.get().id())) {
      return shown(request, form, frame.say("console.texts.new.taken"), HttpStatus.CONFLICT);
    }
    Account by = Gate.session(request).account();
    return begun(article.get(), frame.say("console.texts.new.reason"), by)
        .<HttpResponse<?>>map(
            edited -> shown(request, form, TextPage.refusal(frame, edited), HttpStatus.CONFLICT))
        .orElseGet(() -> opened(article.get()));
  }

  private static HttpResponse<?> opened(NewArticle article) {
    return HttpResponse.seeOther(
        UriBuilder.of("/console/texts/edit")
            .queryParam("unit", article.part().unit(Language.DUTCH))
            .queryParam("done", "saved")
            .build());
  }

  /** What was filled in; empty: something is missing, or is not to be chosen. */
  private Optional<NewArticle> article(Map<String, String> form) {
    String id = form.getOrDefault("id", "").strip();
    String title = Phrasings.line(form.getOrDefault("title", ""));
    String topic = form.getOrDefault("topic", "");
    String desk = form.getOrDefault("desk", "");
    String moment = form.getOrDefault("moment", "");
    boolean whole =
        id.matches("[a-z0-9-]{3,40}")
            && !title.isEmpty()
            && title.length() <= LONGEST_TITLE
            && topics().contains(topic)
            && fields.options("desk").contains(desk)
            && fields.options("moment").contains(moment);
    if (!whole) {
      return Optional.empty();
    }
    String phrasing = Phrasings.line(form.getOrDefault("text", ""));
    Language language = phrasings.language(form.getOrDefault("language", "")).orElse(null);
    return Optional.of(
        new NewArticle(new ArticleId(id), topic, desk, moment, title, phrasing, language));
  }

  private List<String> topics() {
    return published.base().articles().values().stream()
        .map(Article::topic)
        .distinct()
        .sorted()
        .toList();
  }

  /** Told now, or somebody has begun it; one that went may begin anew. */
  private boolean isTaken(ArticleId id) {
    return published.base().article(id).isPresent()
        || editing.heads().stream()
            .filter(head -> !head.text().isEmpty())
            .map(Revision::unit)
            .flatMap(unit -> UnitNames.part(unit).stream())
            .anyMatch(part -> part.article().equals(id));
  }

  /** Empty: all of it is kept; else what became of the first that is not. */
  private Optional<Edited> begun(NewArticle article, String reason, Account by) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.HERE);
    for (Map.Entry<String, String> text : article.texts(languages.all(), today).entrySet()) {
      int base = editing.standing(text.getKey()).number();
      Edited edited =
          editing.save(new Editing.Draft(text.getKey(), base, text.getValue(), reason, true), by);
      if (!(edited instanceof Edited.Done)) {
        return Optional.of(edited);
      }
    }
    return Optional.empty();
  }

  private HttpResponse<?> shown(
      HttpRequest<?> request, Map<String, String> form, String problem, HttpStatus status) {
    Shown shown =
        new Shown(
            frames.of(request),
            form,
            topics(),
            fields.options("desk"),
            fields.options("moment"),
            languages.all().stream()
                .map(one -> new TextList.Named(one.tag(), languages.name(one)))
                .toList(),
            problem);
    return frames.draw("new-article", shown).status(status);
  }
}
