package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.editing.Published;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** What editors call the units of the content. */
@Singleton
class UnitNames {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?<topic>[a-z][a-z-]*)/(?<id>[a-z0-9-]{3,40})/(?<file>article|[a-z]{2,3})\\.(?:yaml|md)");

  private final Published published;
  private final Languages languages;

  UnitNames(Published published, Languages languages) {
    this.published = published;
    this.languages = languages;
  }

  /**
   * A unit that belongs to an article.
   *
   * @param file a language, or {@code article} for what all share
   */
  record Part(String topic, ArticleId article, String file) {
    String folder() {
      return topic + "/" + article + "/";
    }

    String unit(Language language) {
      return folder() + language + ".md";
    }

    String common() {
      return folder() + "article.yaml";
    }

    Optional<Language> language() {
      return file.equals("article") ? Optional.empty() : Optional.of(new Language(file));
    }
  }

  static Optional<Part> part(String unit) {
    Matcher parts = ARTICLE.matcher(unit);
    return parts.matches() && !unit.startsWith("cities/")
        ? Optional.of(
            new Part(parts.group("topic"), new ArticleId(parts.group("id")), parts.group("file")))
        : Optional.empty();
  }

  /** All units that are submitted and published with this one. */
  List<String> together(String unit) {
    return part(unit)
        .map(part -> {
          List<String> all = new java.util.ArrayList<>();
          languages.all().forEach(language -> all.add(part.unit(language)));
          all.add(part.common());
          return List.copyOf(all);
        })
        .orElse(List.of(unit));
  }

  String of(Frame frame, String unit) {
    return part(unit).map(part -> article(frame, part)).orElseGet(() -> other(frame, unit));
  }

  private String article(Frame frame, Part part) {
    String title =
        published
            .base()
            .article(part.article())
            .map(article -> title(article, frame.words().language()))
            .orElse(part.article().value());
    return title + " · " + file(frame, part);
  }

  /** A language's own name, or what the file is for. */
  String file(Frame frame, Part part) {
    return part.language().map(languages::name).orElse(frame.say("console.texts.common"));
  }

  static String title(Article article, Language reads) {
    return article.in(reads).title();
  }

  private static String other(Frame frame, String unit) {
    String path = Manuscript.path(unit);
    String entry = Manuscript.entry(unit);
    String kind = path.replaceFirst("\\.yaml$", "");
    return entry.isEmpty() ? unit : frame.say("console.texts.kind." + kind) + " · " + entry;
  }
}
