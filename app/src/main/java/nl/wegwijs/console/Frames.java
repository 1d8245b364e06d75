package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.edge.Views;
import nl.wegwijs.edge.Words;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Session;

/** Puts pages into their frame, in Dutch or English. */
@Singleton
class Frames {
  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

  private final Phrases phrases;
  private final PageLanguage pageLanguage;
  private final ConsoleAssets assets;
  private final Views views;

  Frames(Phrases phrases, PageLanguage pageLanguage, ConsoleAssets assets, Views views) {
    this.phrases = phrases;
    this.pageLanguage = pageLanguage;
    this.assets = assets;
    this.views = views;
  }

  Frame of(HttpRequest<?> request) {
    Optional<Session> session = Gate.visitor(request);
    Language language =
        session.map(Session::account).map(Account::language).orElse(spoken(request));
    return new Frame(
        new Words(phrases, language),
        assets.path(),
        session.filter(s -> s.stage() == Session.Stage.OPEN).map(Session::account).orElse(null),
        Gate.formToken(request),
        request.getPath());
  }

  private Language spoken(HttpRequest<?> request) {
    return pageLanguage.of(request).tag().equals("nl") ? new Language("nl") : Language.ENGLISH;
  }

  MutableHttpResponse<String> draw(String template, Object model) {
    return HttpResponse.ok(part(template, model)).contentType(HTML);
  }

  /** The same as a text, for a part of a page. */
  String part(String template, Object model) {
    return views.draw("console/" + template + ".jte", model);
  }
}
