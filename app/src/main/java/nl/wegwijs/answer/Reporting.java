package nl.wegwijs.answer;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;

/** Recognises that somebody wants to report something, by the ways of i18n/reports.yaml. */
@Singleton
public final class Reporting {
  /** As reports are numbered: see people.Codes. */
  private static final Pattern CODE =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[CDFGHJKMNPRTVWX34679]{6}(?![\\p{L}\\p{N}])");

  private final KindWays<Kind> ways;
  private final Map<String, Kind> articles = new HashMap<>();

  /** What somebody wants with a report. */
  public enum Kind {
    LANDLORD,
    WORK,
    OUTSIDE,
    ANY,
    STATE,
    CODE
  }

  /**
   * @param language in which it was said
   * @param code of a report; empty unless the kind is CODE
   */
  public record Said(Kind kind, Language language, String code) {}

  public Reporting() {
    WayBook book = new WayBook("reports.yaml");
    ways = new KindWays<>(book.ways(Kind.class));
    book.under("articles")
        .forEach((kind, all) ->
            all.forEach(id -> articles.put(id, Kind.valueOf(kind.toUpperCase(Locale.ROOT)))));
  }

  /**
   * @param language what the text is most likely in
   */
  public Optional<Said> said(String text, Language language) {
    String code = code(text).orElse("");
    return ways.in(text, language)
        .filter(match -> match.kind() != Kind.CODE || !code.isEmpty())
        .map(match -> said(match.kind(), match.found(), code))
        .findFirst();
  }

  private static Said said(Kind kind, Ways.Found found, String code) {
    return new Said(kind, found.language(), kind == Kind.CODE ? code : "");
  }

  /** The code of a report in a text, in capitals. */
  public static Optional<String> code(String text) {
    Matcher found = CODE.matcher(text);
    return found.find() ? Optional.of(found.group().toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  /** What can be reported under that article. */
  public Optional<Kind> under(ArticleId article) {
    return Optional.ofNullable(articles.get(article.value()));
  }

  /** The articles under which something can be reported. */
  Iterable<String> articles() {
    return articles.keySet();
  }
}
