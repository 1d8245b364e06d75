package nl.wegwijs.referral;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import nl.wegwijs.edge.AssetFiles;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.edge.Views;
import nl.wegwijs.edge.Words;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;

/**
 * What an organisation sees behind the link in its e-mail: first a button, so that a scanner of
 * links uses nothing up; then, once, what was passed on.
 */
@Hidden
@Controller(ReferralPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class ReferralPages {
  static final String PATH = "/referral";

  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

  private final AssetFiles assets =
      new AssetFiles(PATH + "/assets", "chat.css", "console.css", "group.css", "icon.svg");
  private final Links links;
  private final PageLanguage pageLanguage;
  private final Phrases phrases;
  private final Views views;

  ReferralPages(Links links, PageLanguage pageLanguage, Phrases phrases, Views views) {
    this.links = links;
    this.pageLanguage = pageLanguage;
    this.phrases = phrases;
    this.views = views;
  }

  /** What the page holds. */
  public enum Holds {
    BUTTON,
    TEXT,
    NOTHING
  }

  /**
   * The page.
   *
   * @param action where the button leads
   * @param text what was passed on; empty: it is not shown
   */
  public record Shown(String assets, Words words, Holds holds, String action, String text) {}

  @Get("/assets/{asked}/{name}")
  HttpResponse<String> asset(String asked, String name) {
    return assets.file(asked, name);
  }

  @Get("/{token:[A-Za-z0-9_-]+}")
  HttpResponse<?> page(HttpRequest<?> request, @PathVariable String token) {
    return links.isOpen(token)
        ? draw(request, Holds.BUTTON, PATH + "/" + token, "")
        : nothing(request);
  }

  @Post("/{token:[A-Za-z0-9_-]+}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> show(HttpRequest<?> request, @PathVariable String token) {
    return links
        .open(token)
        .<HttpResponse<?>>map(text -> draw(request, Holds.TEXT, "", text))
        .orElseGet(() -> nothing(request));
  }

  private HttpResponse<?> nothing(HttpRequest<?> request) {
    return draw(request, Holds.NOTHING, "", "").status(HttpStatus.GONE);
  }

  private MutableHttpResponse<String> draw(
      HttpRequest<?> request, Holds holds, String action, String text) {
    Words words = new Words(phrases, language(request));
    Shown shown = new Shown(assets.path(), words, holds, action, text);
    return HttpResponse.ok(views.draw("referral/page.jte", shown))
        .contentType(HTML)
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex");
  }

  /** The e-mail is in Dutch, and so is the page unless a browser asks for another language. */
  private Language language(HttpRequest<?> request) {
    return pageLanguage.of(request).equals(Language.DUTCH) ? Language.DUTCH : Language.ENGLISH;
  }
}
