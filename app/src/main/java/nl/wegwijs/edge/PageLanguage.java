package nl.wegwijs.edge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** In which language a page is shown to somebody whose language we have not heard. */
@Singleton
public class PageLanguage {
  /** The cookie that keeps a choice. */
  public static final String COOKIE = "language";

  private final List<Language> spoken;

  PageLanguage(Languages languages) {
    this.spoken = languages.all();
  }

  /** What the link says, else what was chosen before, else what the browser prefers. */
  public Language of(HttpRequest<?> request) {
    return inLink(request)
        .or(() ->
            request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(this::spoken))
        .or(() -> preferred(request))
        .orElse(Language.ENGLISH);
  }

  /** The language that a link such as {@code /?lang=pl} on a poster asks for. */
  public Optional<Language> inLink(HttpRequest<?> request) {
    return Optional.ofNullable(request.getParameters().get("lang")).flatMap(this::spoken);
  }

  /** The language of that tag, if we speak it. */
  public Optional<Language> spoken(String tag) {
    return spoken.stream().filter(language -> language.tag().equals(tag)).findFirst();
  }

  private Optional<Language> preferred(HttpRequest<?> request) {
    try {
      String header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
      return header == null ? Optional.empty() : ranges(header).flatMap(this::spoken);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a malformed header prefers nothing
    }
  }

  private Optional<String> ranges(String header) {
    List<String> tags = spoken.stream().map(Language::tag).toList();
    return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), tags));
  }
}
