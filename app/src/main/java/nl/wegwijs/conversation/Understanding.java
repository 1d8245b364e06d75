package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.answer.Answers;
import nl.wegwijs.answer.Wish;
import nl.wegwijs.answer.Wishes;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.LanguageGuess;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message: its language and what is meant. An exact command comes first, danger before
 * every other wish, a wish before a question. Pure.
 */
@Singleton
public final class Understanding {
  /** Danger this likely comes before a wish; below it "call me, please" is what it says. */
  static final double GRAVE = 0.4;

  private static final Set<Wish.Kind> ENDS =
      EnumSet.of(Wish.Kind.STOP, Wish.Kind.FORGET, Wish.Kind.GOODBYE, Wish.Kind.INSULT);

  private final LanguageGuess guess;
  private final Wishes wishes;
  private final Answers answers;

  Understanding(LanguageGuess guess, Wishes wishes, Answers answers) {
    this.guess = guess;
    this.wishes = wishes;
    this.answers = answers;
  }

  /** For measuring, without the rest of the service. */
  public static Understanding of(KnowledgeBase base) {
    Answers.Skills skills = Answers.Skills.of(base);
    return new Understanding(skills.guess(), skills.wishes(), skills.answers());
  }

  /**
   * @param current the conversation's language, null at its start
   * @param hint a weak prior such as a phone's country
   * @param context the article talked about just now
   */
  public Understood read(
      String text,
      @Nullable Language current,
      @Nullable Language hint,
      @Nullable ArticleId context) {
    String words = text.startsWith("/") ? "" : text; // a command is in no language
    LanguageGuess.Guess guessed = guess.guess(words, current, hint);
    Answer answer = answers.answer(text, guessed.language(), context);
    Meaning meaning =
        wishes
            .of(text)
            .filter(wish -> wish.exact() || !outweighs(answer, wish))
            .map(Understanding::meaning)
            .orElseGet(() -> new Meaning.Asked(answer));
    return new Understood(guessed.language(), guessed.certain(), meaning);
  }

  /**
   * A wish in words of one's own gives way to danger and to a question with a clear answer; one
   * that would end the talk to the least danger: "I do not want to go on".
   */
  private static boolean outweighs(Answer answer, Wish wish) {
    return switch (answer) {
      case Answer.Urgent urgent -> urgent.score() > GRAVE || ENDS.contains(wish.kind());
      case Answer.Sure _ -> true;
      case Answer.Perhaps _, Answer.Unknown _ -> false;
    };
  }

  private static Meaning meaning(Wish wish) {
    return switch (wish.kind()) {
      case HUMAN -> command(Meaning.Wish.HUMAN, wish);
      case STOP -> command(Meaning.Wish.STOP, wish);
      case START -> command(Meaning.Wish.START, wish);
      case LANGUAGE -> command(Meaning.Wish.LANGUAGE, wish);
      case MENU, HELP -> command(Meaning.Wish.MENU, wish);
      case FORGET -> command(Meaning.Wish.FORGET, wish);
      case EXPORT -> command(Meaning.Wish.EXPORT, wish);
      case GREETING -> new Meaning.SmallTalk(Meaning.Kind.GREETING);
      case THANKS -> new Meaning.SmallTalk(Meaning.Kind.THANKS);
      case GOODBYE -> new Meaning.SmallTalk(Meaning.Kind.GOODBYE);
      case ABOUT -> new Meaning.SmallTalk(Meaning.Kind.ABOUT_BOT);
      case INSULT -> new Meaning.SmallTalk(Meaning.Kind.INSULT);
    };
  }

  private static Meaning command(Meaning.Wish kind, Wish wish) {
    return new Meaning.Command(kind, wish.wants());
  }
}
