package nl.wegwijs.answer;

import java.util.List;
import java.util.Set;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;

/**
 * A ranker of one language learnt without some of its ingredients, to see what each is worth. It
 * orders articles and never abstains.
 */
public final class Trial {
  private final List<ArticleId> articles;
  private final Ranker ranker;

  public Trial(KnowledgeBase base, Language language, Set<Ingredient> without) {
    Lesson lesson = Lesson.of(base, WishBook.packed(), language);
    List<Lesson.Text> texts =
        without.contains(Ingredient.PHRASINGS)
            ? lesson.texts().stream().filter(text -> !text.kind().phrasing()).toList()
            : lesson.texts();
    this.articles = lesson.articles();
    this.ranker = Ranker.of(lesson.with(texts), base.glossary(), without);
  }

  /** The best articles, the best first. */
  public List<ArticleId> best(String text, int most) {
    return ranker.rank(text).order().stream().limit(most).map(articles::get).toList();
  }
}
