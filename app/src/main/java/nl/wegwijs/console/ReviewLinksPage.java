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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.ReviewLink;
import nl.wegwijs.editing.ReviewLinks;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.settings.Settings;

/** Where editors make links for key persons and take them back. */
@Hidden
@Controller(ReviewLinksPage.HERE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class ReviewLinksPage {
  static final String HERE = "/console/texts/links";

  private final Frames frames;
  private final ReviewLinks links;
  private final Published published;
  private final Languages languages;
  private final Staff staff;
  private final String publicUrl;
  private final Clock clock;

  ReviewLinksPage(
      Frames frames,
      ReviewLinks links,
      Published published,
      Languages languages,
      Staff staff,
      Settings settings,
      Clock clock) {
    this.frames = frames;
    this.links = links;
    this.published = published;
    this.languages = languages;
    this.staff = staff;
    this.publicUrl = settings.publicUrl().toString();
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param made the address of a new link, told this once; empty: none was made
   */
  public record Shown(
      Frame frame, List<Row> rows, List<TextList.Named> languages, String made, String problem) {}

  /**
   * A link.
   *
   * @param leads whether it leads somewhere still
   */
  public record Row(String id, String label, List<String> notes, boolean leads) {}

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    return shown(request, "", "", HttpStatus.OK);
  }

  @Post
  HttpResponse<?> make(HttpRequest<?> request, @Body Map<String, String> form) {
    Optional<String> token =
        wish(form).flatMap(wish -> links.make(wish, Gate.session(request).account()));
    return token.isPresent()
        ? shown(request, publicUrl + ReaderPages.PATH + "/" + token.get(), "", HttpStatus.OK)
        : shown(
            request,
            "",
            frames.of(request).say("console.texts.links.refused"),
            HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** Empty: something is missing, or there is no such language or article. */
  private Optional<ReviewLinks.Wish> wish(Map<String, String> form) {
    String label = Phrasings.line(form.getOrDefault("label", ""));
    List<String> named =
        Stream.of(form.getOrDefault("articles", "").split("[\\s,;]+"))
            .filter(one -> !one.isEmpty())
            .toList();
    List<ArticleId> articles = named.stream().flatMap(one -> article(one).stream()).toList();
    boolean known = articles.size() == named.size();
    int days = TextForm.number(form.getOrDefault("days", ""));
    return languages.all().stream()
        .filter(one -> known && one.tag().equals(form.getOrDefault("language", "")))
        .findFirst()
        .map(language -> new ReviewLinks.Wish(label, language, articles, days));
  }

  private Optional<ArticleId> article(String id) {
    return published.base().articles().keySet().stream()
        .filter(one -> one.value().equals(id))
        .findFirst();
  }

  @Post("/{id}/revoke")
  HttpResponse<?> revoke(HttpRequest<?> request, UUID id) {
    links.revoke(id, Gate.session(request).account());
    return HttpResponse.seeOther(URI.create(HERE));
  }

  private HttpResponse<?> shown(
      HttpRequest<?> request, String made, String problem, HttpStatus status) {
    Frame frame = frames.of(request);
    List<Row> rows = links.all().stream().map(link -> row(frame, link)).toList();
    List<TextList.Named> others =
        languages.all().stream()
            .filter(one -> !one.equals(Language.DUTCH))
            .map(one -> new TextList.Named(one.tag(), languages.name(one)))
            .toList();
    return frames
        .draw("review-links", new Shown(frame, rows, others, made, problem))
        .status(status);
  }

  private Row row(Frame frame, ReviewLink link) {
    boolean leads = link.leadsAt(clock.instant());
    String day = Times.day(LocalDate.ofInstant(link.until(), Times.HERE), frame.words().language());
    Stream<String> notes =
        Stream.of(
            languages.name(link.language()),
            link.articles().isEmpty()
                ? frame.say("console.texts.links.all")
                : String.join(", ", link.articles().stream().map(ArticleId::value).toList()),
            frame.say(
                leads ? "console.texts.links.until" : "console.texts.links.ended", "day", day),
            staff.name(new Member(link.madeBy())));
    return new Row(link.id().toString(), link.label(), notes.toList(), leads);
  }
}
