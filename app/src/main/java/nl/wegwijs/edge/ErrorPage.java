package nl.wegwijs.edge;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import nl.wegwijs.language.Phrases;

/** Says to a person, in their language, that something went wrong. */
@Singleton
public final class ErrorPage {
  private final Views views;
  private final Phrases phrases;
  private final PageLanguage language;

  ErrorPage(Views views, Phrases phrases, PageLanguage language) {
    this.views = views;
    this.phrases = phrases;
    this.language = language;
  }

  String draw(HttpRequest<?> request, int status) {
    Words words = new Words(phrases, language.of(request));
    return views.draw("edge/problem.jte", new Shown(words, words.say(key(status))));
  }

  private static String key(int status) {
    return switch (status) {
      case 404, 413, 429 -> "web.problem." + status;
      default -> "web.problem.other";
    };
  }

  /**
   * What the template shows.
   *
   * @param text what went wrong
   */
  public record Shown(Words words, String text) {}
}
