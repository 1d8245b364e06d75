package nl.wegwijs.group;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** What a QR code on a letter leads to: the same in their language, and no name. */
@Hidden
@Controller(Invitations.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
public class InvitationPage {
  private final Invitations invitations;
  private final PageLanguage pageLanguage;
  private final Languages languages;
  private final Sheets sheets;

  InvitationPage(
      Invitations invitations, PageLanguage pageLanguage, Languages languages, Sheets sheets) {
    this.invitations = invitations;
    this.pageLanguage = pageLanguage;
    this.languages = languages;
    this.sheets = sheets;
  }

  /**
   * What the page shows.
   *
   * @param languages in which it can be read
   */
  public record Shown(String assets, Letter letter, List<Language> languages) {}

  @Get("/{code:[A-Za-z0-9]+}")
  HttpResponse<?> page(HttpRequest<?> request, @PathVariable String code) {
    return invitations
        .find(code, pageLanguage.inLink(request))
        .<HttpResponse<?>>map(letter ->
            sheets.draw("invitation", new Shown(sheets.assets(), letter, languages.all())))
        .orElseGet(HttpResponse::notFound);
  }
}
