package nl.wegwijs.conversation;

import java.util.Locale;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** What somebody wants with a text. */
public sealed interface Meaning {
  /**
   * Something for the bot to do.
   *
   * @param wants for LANGUAGE: the one wished for, also one we do not speak; null: they want to
   *     choose
   */
  record Command(Wish wish, @Nullable Language wants) implements Meaning {}

  /** A text that asks nothing. */
  record SmallTalk(Kind kind) implements Meaning {}

  /** A question or a story, and what the knowledge base has to say to it. */
  record Asked(Answer answer) implements Meaning {}

  /** The wishes that are understood in any words. */
  enum Wish {
    HUMAN,
    STOP,
    START,
    LANGUAGE,
    MENU,
    FORGET,
    EXPORT;

    /** As the public API writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Kinds of small talk, each with its own reply. */
  enum Kind {
    GREETING,
    THANKS,
    GOODBYE,
    ABOUT_BOT,
    INSULT,
    OTHER
  }
}
