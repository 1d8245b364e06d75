package nl.wegwijs.answer;

import jakarta.inject.Singleton;
import java.util.List;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** From a text to the article that answers it. Pure: no state, no I/O, safe from any thread. */
@Singleton
public final class Answers {
  private static final Answer NOTHING = new Answer.Unknown(List.of());
  private final Experts experts;

  Answers(Experts experts) {
    this.experts = experts;
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
        : Judgement.of(expert, expert.opinion(text));
  }
}
