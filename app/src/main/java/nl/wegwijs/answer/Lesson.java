package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;

/**
 * All that is learnt from in one language.
 *
 * @param articles in the order that gives each its number
 * @param urgent numbers of the articles that come first in danger
 * @param texts what stands in the articles and what people say who want them
 * @param nobody messages that no article answers, wishes and small talk among them
 */
record Lesson(
    Language language,
    List<ArticleId> articles,
    List<Integer> urgent,
    List<Text> texts,
    List<String> nobody) {
  private static final String SEPARATOR = ", ";
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+");
  private static final Pattern MARKUP =
      Pattern.compile("\\{[A-Z]{3}-\\d+[^}]*}|\\]\\([^)]*\\)|[*\\[]|^\\d+\\. |^- ");

  /** What kind of text it is. */
  enum Kind {
    TITLE,
    SUMMARY,
    BODY,
    WORDS,
    CLEAR,
    STREET,
    SITUATION;

    /** Typed by a person who wants the article. */
    boolean phrasing() {
      return compareTo(CLEAR) >= 0;
    }

    /** Written with all its marks. */
    boolean careful() {
      return this != STREET;
    }
  }

  /**
   * @param article its number
   */
  record Text(int article, Kind kind, String text) {}

  static Lesson of(KnowledgeBase base, WishBook book, Language language) {
    List<Article> articles =
        base.articles().values().stream()
            .filter(article -> article.texts().containsKey(language))
            .toList();
    List<Text> texts = new ArrayList<>();
    for (int at = 0; at < articles.size(); at++) {
      int number = at;
      ArticleText text = articles.get(at).in(language);
      all(text).map(one -> new Text(number, one.kind(), one.text())).forEach(texts::add);
    }
    List<Integer> urgent =
        Stream.iterate(0, at -> at < articles.size(), at -> at + 1)
            .filter(at -> articles.get(at).danger() != null)
            .toList();
    return new Lesson(
        language,
        articles.stream().map(Article::id).toList(),
        urgent,
        texts,
        Stream.concat(
                base.nobody().getOrDefault(language, List.of()).stream(),
                book.said(language).stream())
            .toList());
  }

  private static Stream<Text> all(ArticleText text) {
    return Stream.of(
            Stream.of(new Text(0, Kind.TITLE, text.title())),
            sentences(text.brief(), Kind.SUMMARY),
            sentences(text.body(), Kind.BODY),
            Stream.of(new Text(0, Kind.WORDS, String.join(SEPARATOR, text.words()))),
            text.clear().stream().map(one -> new Text(0, Kind.CLEAR, one)),
            text.street().stream().map(one -> new Text(0, Kind.STREET, one)),
            text.situation().stream().map(one -> new Text(0, Kind.SITUATION, one)))
        .flatMap(some -> some);
  }

  private static Stream<Text> sentences(String text, Kind kind) {
    return SENTENCE
        .splitAsStream(text)
        .map(sentence -> MARKUP.matcher(sentence.strip()).replaceAll(" ").strip())
        .filter(sentence -> sentence.length() > 2)
        .map(sentence -> new Text(0, kind, sentence));
  }

  /** The single words that a text of the kind WORDS joins. */
  static Stream<String> words(Text text) {
    return Stream.of(text.text().split(SEPARATOR));
  }

  /** The same lesson with only some of its texts. */
  Lesson with(List<Text> some) {
    return new Lesson(language, articles, urgent, some, nobody);
  }
}
