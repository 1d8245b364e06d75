package nl.wegwijs.answer;

import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.LanguageGuess;

/**
 * All that the room can do with one knowledge base.
 *
 * @param guess which language a text is in
 * @param wishes what somebody wants of the bot
 * @param answers which article answers a text
 * @param asking questions recognised by the way they are put
 * @param whereabouts the city that is named
 */
public record Skills(
    LanguageGuess guess, Wishes wishes, Answers answers, Asking asking, Whereabouts whereabouts) {

  /** For measuring, without the rest of the service. */
  public static Skills of(KnowledgeBase base) {
    return of(Learning.fitting(base), base);
  }

  /**
   * @param experts perhaps taught by an earlier state of that knowledge base
   */
  static Skills of(Experts experts, KnowledgeBase base) {
    return new Skills(
        experts.guess(),
        experts.wishes(),
        new Answers(experts, base),
        new Asking(base),
        new Whereabouts(base));
  }
}
