package nl.wegwijs.answer;

import java.util.List;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** From a text to the article that answers it. Pure: no state, no I/O, safe from any thread. */
public final class Answers {
  /**
   * What an article gains, in standard deviations, for being the one talked about or next to it.
   */
  private static final double NEXT = 3;

  private static final double SAME_TOPIC = 1.5;
  private static final Answer NOTHING = new Answer.Unknown(List.of());
  private final Experts experts;
  private final KnowledgeBase base;

  Answers(Experts experts, KnowledgeBase base) {
    this.experts = experts;
    this.base = base;
  }

  /**
   * @param language what the text is in; English where we have no content in it
   * @param context the article talked about just now, null at the start
   */
  public Answer answer(String text, Language language, @Nullable ArticleId context) {
    Expert expert = experts.languages().get(language);
    if (expert == null) {
      expert = experts.languages().get(Language.ENGLISH);
    }
    return expert == null || expert.articles().isEmpty()
        ? NOTHING
        : Judgement.of(expert, expert.opinion(text, nearness(expert, context)), this::exists);
  }

  /** An article may have gone since the experts learnt. */
  private boolean exists(ArticleId article) {
    return base.articles().containsKey(article);
  }

  /** How near each article is to the one talked about: itself, asked next, of its topic. */
  private double[] nearness(Expert expert, @Nullable ArticleId context) {
    double[] nearness = new double[expert.articles().size()];
    base.article(context)
        .ifPresent(now -> {
          for (int at = 0; at < nearness.length; at++) {
            nearness[at] = nearness(now, expert.articles().get(at));
          }
        });
    return nearness;
  }

  private double nearness(Article now, ArticleId other) {
    boolean next = now.id().equals(other) || now.related().contains(other);
    boolean topic = base.article(other).map(Article::topic).filter(now.topic()::equals).isPresent();
    return next ? NEXT : topic ? SAME_TOPIC : 0;
  }
}
