package nl.wegwijs.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.wegwijs.answer.TextSearch;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.Edition;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.content.Texts;
import nl.wegwijs.edge.Markdown;
import nl.wegwijs.language.Language;

/** Articles that staff find by words of their own language and send in the person's. */
public final class Shelf {
  private static final int MOST = 5;
  private static final int MOST_HELPERS = 3;

  private final List<Article> articles;
  private final List<Organisation> helpers;
  private final KnowledgeBase knowledge;
  private final Texts texts;
  private final Clock clock;
  private final Map<Language, TextSearch> searches = new ConcurrentHashMap<>();
  private final Map<Language, TextSearch> helperSearches = new ConcurrentHashMap<>();

  Shelf(Edition edition, Clock clock) {
    knowledge = edition.knowledge();
    articles = List.copyOf(knowledge.articles().values());
    helpers = List.copyOf(knowledge.organisations().values());
    texts = edition.texts();
    this.clock = clock;
  }

  /**
   * An article, or an organisation to refer to.
   *
   * @param title as staff read it
   * @param html of the text as staff read it
   * @param text as the person reads it, in Markdown
   * @param foreign the title in the person's language
   */
  public record Found(String id, String title, String html, String text, String foreign) {}

  List<Found> find(String words, Language reads, Language person) {
    if (words.isBlank()) {
      return List.of();
    }
    return searches.computeIfAbsent(reads, this::search).find(words, MOST).stream()
        .map(articles::get)
        .map(article -> found(article, reads, person))
        .toList();
  }

  /** Organisations that help with it, as cards to send. */
  List<Found> helpers(String words, Language reads, Language person) {
    if (words.isBlank()) {
      return List.of();
    }
    return helperSearches
        .computeIfAbsent(reads, this::helperSearch)
        .find(words, MOST_HELPERS)
        .stream()
        .map(helpers::get)
        .map(helper -> card(helper, reads, person))
        .toList();
  }

  private TextSearch helperSearch(Language reads) {
    return new TextSearch(
        reads,
        helpers.stream()
            .map(helper ->
                helper.name()
                    + " . "
                    + in(helper.does(), reads)
                    + " . "
                    + String.join(" ", helper.words().getOrDefault(reads, List.of())))
            .toList(),
        knowledge.glossary());
  }

  private Found card(Organisation helper, Language reads, Language person) {
    return new Found(
        helper.id(),
        helper.name(),
        Markdown.html(helper.card(texts, reads)),
        helper.card(texts, person),
        helper.name());
  }

  private static String in(Map<Language, String> texts, Language language) {
    return texts.getOrDefault(language, texts.getOrDefault(Language.ENGLISH, ""));
  }

  private TextSearch search(Language reads) {
    return new TextSearch(
        reads,
        articles.stream().map(article -> words(article.in(reads))).toList(),
        knowledge.glossary());
  }

  private static String words(ArticleText text) {
    return String.join(
        " . ",
        Stream.concat(
                Stream.of(text.title(), text.brief(), String.join(" ", text.words())),
                text.phrasings().stream())
            .toList());
  }

  Found found(Article article, Language reads, Language person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.HERE);
    return new Found(
        article.id().value(),
        texts.title(article, reads),
        Markdown.html(texts.full(article, reads, today)),
        texts.full(article, person, today),
        texts.title(article, person));
  }
}
