package nl.wegwijs.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.language.Language;

/** Reads the article folders. */
final class ArticleReader {
  private static final Pattern PATH =
      Pattern.compile("(?<topic>[a-z][a-z-]*)/(?<id>[a-z0-9-]{3,40})/(?<file>[^/]+)");
  private static final String COMMON = "article.yaml";

  private final ContentFiles files;
  private final List<Language> languages;
  private final Findings findings;
  private final Lines lines;

  ArticleReader(ContentFiles files, List<Language> languages, Findings findings, Lines lines) {
    this.files = files;
    this.languages = languages;
    this.findings = findings;
    this.lines = lines;
  }

  /** An article's folder. */
  record Folder(String topic, ArticleId id) {
    String file(String name) {
      return topic + '/' + id + '/' + name;
    }

    String file(Language language) {
      return file(language + ".md");
    }

    String common() {
      return file(COMMON);
    }

    static Folder of(Article article) {
      return new Folder(article.topic(), article.id());
    }
  }

  SortedMap<ArticleId, Article> read() {
    TreeMap<ArticleId, Article> articles = new TreeMap<>();
    for (Folder folder : folders().values()) {
      read(folder).ifPresent(article -> articles.put(folder.id(), article));
    }
    return Collections.unmodifiableSortedMap(articles);
  }

  private Map<ArticleId, Folder> folders() {
    Map<ArticleId, Folder> folders = new TreeMap<>();
    for (String path : files.paths()) {
      Matcher parts = PATH.matcher(path);
      if (parts.matches() && known(parts.group("file"))) {
        add(new Folder(parts.group("topic"), new ArticleId(parts.group("id"))), folders);
      } else if (!path.startsWith(CityReader.FOLDER) && !ContentReader.SHARED.contains(path)) {
        findings.problem(path, 1, "no file that is read", "mend its name or remove it");
      }
    }
    return folders;
  }

  private void add(Folder folder, Map<ArticleId, Folder> folders) {
    Folder other = folders.putIfAbsent(folder.id(), folder);
    if (other != null && !other.equals(folder)) {
      findings.problem(
          folder.common(), 1, folder.id() + " stands in " + other.topic() + " too", "keep one");
    }
  }

  private boolean known(String file) {
    return file.equals(COMMON)
        || languages.stream().anyMatch(language -> file.equals(language + ".md"));
  }

  private Optional<Article> read(Folder folder) {
    Map<Language, ArticleText> texts = texts(folder);
    return text(folder.common())
        .flatMap(text -> new YamlFile(folder.common(), 0, findings, lines).mapping(text))
        .flatMap(fields -> article(folder, fields, texts))
        .filter(article -> article.texts().size() == languages.size());
  }

  /** In the order of the languages: what is learnt from them hangs on it. */
  private Map<Language, ArticleText> texts(Folder folder) {
    Map<Language, ArticleText> texts = new LinkedHashMap<>();
    for (Language language : languages) {
      String path = folder.file(language);
      text(path)
          .flatMap(text -> new TextReader(path, language, findings, lines).read(text))
          .ifPresent(read -> texts.put(language, read));
    }
    return Collections.unmodifiableMap(texts);
  }

  private static Optional<Article> article(
      Folder folder, Fields fields, Map<Language, ArticleText> texts) {
    Article article =
        new Article(
            folder.id(),
            folder.topic(),
            fields.text("desk"),
            fields.choice("moment", Article.Moment.class),
            fields.optionalChoice("danger", Danger.class),
            fields.texts("facts"),
            fields.optionalTexts("recheck"),
            SharedReader.articles(fields, "related"),
            fields.optionalTexts("organisations"),
            fields.date("reviewed"),
            fields.date("review_by"),
            texts);
    fields.optionalText("note");
    return fields.done() ? Optional.of(article) : Optional.empty();
  }

  private Optional<String> text(String path) {
    String text = files.texts().get(path);
    if (text == null) {
      findings.problem(path, 1, "missing or unreadable", "write it");
    }
    return Optional.ofNullable(text);
  }
}
