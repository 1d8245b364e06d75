package nl.wegwijs.answer;

import java.util.Locale;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of the service itself, or small talk.
 *
 * @param wants the language wished for; null where another kind, or none is named
 * @param exact whether the message is a listed line, word for word
 */
public record Wish(Kind kind, @Nullable Language wants, boolean exact) {

  /** The names in wishes.yaml. */
  public enum Kind {
    HUMAN,
    STOP,
    START,
    MENU,
    LANGUAGE,
    FORGET,
    EXPORT,
    HELP,
    GREETING,
    THANKS,
    GOODBYE,
    ABOUT,
    INSULT;

    /** Something to obey; the others are small talk. */
    public boolean command() {
      return compareTo(GREETING) < 0;
    }

    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }
}
