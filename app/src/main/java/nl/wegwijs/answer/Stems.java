package nl.wegwijs.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;

/**
 * The stems of a text by which it is told how alike it is to another of its language. Marks and the
 * alphabet do not matter, and neither do words that people use whatever they ask about: those in
 * the phrasings of two thirds of all articles.
 */
public final class Stems {
  private final Tongue tongue;
  private final Set<String> everywhere;

  public Stems(Language language, KnowledgeBase base) {
    tongue = new Tongue(language, Vocabulary.of(List.of()), List.of());
    everywhere = everywhere(language, base);
  }

  private Set<String> everywhere(Language language, KnowledgeBase base) {
    Map<String, Integer> articles = new HashMap<>();
    for (Article article : base.articles().values()) {
      ArticleText text = article.texts().get(language);
      if (text != null) {
        used(text).forEach(stem -> articles.merge(stem, 1, Integer::sum));
      }
    }
    int most = base.articles().size() * 2 / 3;
    return articles.entrySet().stream()
        .filter(entry -> entry.getValue() > most)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> used(ArticleText text) {
    return text.phrasings().stream().flatMap(it -> all(it).stream()).collect(Collectors.toSet());
  }

  private SortedSet<String> all(String text) {
    return new TreeSet<>(tongue.read(Folding.fold(text)).stems());
  }

  /** Empty for a text without a word; where every word is one of those, they all count. */
  public SortedSet<String> of(String text) {
    SortedSet<String> all = all(text);
    SortedSet<String> telling =
        all.stream()
            .filter(Predicate.not(everywhere::contains))
            .collect(Collectors.toCollection(TreeSet::new));
    return telling.isEmpty() ? all : telling;
  }
}
