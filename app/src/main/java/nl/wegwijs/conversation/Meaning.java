package nl.wegwijs.conversation;

import java.util.List;
import java.util.Locale;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.content.Guide;
import nl.wegwijs.content.Organisation;
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

  /**
   * A question or a story, and what the knowledge base has to say to it.
   *
   * @param about what of it the person wants to know
   */
  record Asked(Answer answer, About about) implements Meaning {}

  /** The person is at such a moment and wants to know all that is to be done. */
  record Guided(Guide guide) implements Meaning {}

  /** The person tells where they live, nothing else. */
  record Lives() implements Meaning {}

  /** A text in a language that we do not speak; what it says is not known. */
  record Foreign(Language language) implements Meaning {}

  /** What somebody wants to know about an article. */
  sealed interface About {
    /** The article itself. */
    record All() implements About {}

    /**
     * The article, and there is more in the message.
     *
     * @param others articles that it asks for too
     * @param child whether there may be a child in danger
     */
    record More(List<ArticleId> others, boolean child) implements About {}

    /** What a term means. */
    record Term(GlossaryTerm term) implements About {}

    /** Who helps; never empty. */
    record Helpers(List<Organisation> organisations) implements About {}

    /** Where a desk is and when it is open. */
    record Place() implements About {}
  }

  /** The wishes that are understood in any words. */
  enum Wish {
    HUMAN,
    STOP,
    START,
    LANGUAGE,
    MENU,
    FORGET,
    EXPORT,
    CITY,
    GUIDES,
    APPOINTMENT,
    EVENT,
    REMINDERS;

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
