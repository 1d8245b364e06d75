package nl.wegwijs.answer;

import java.util.Locale;
import java.util.Optional;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of the service itself, or small talk.
 *
 * @param wants the language wished for; null where another kind, or none is named
 * @param chance how likely this is what they want; 1 where the message is a listed line, word for
 *     word
 */
public record Wish(Kind kind, @Nullable Language wants, double chance) {
  /** Whether the message is a listed line, word for word. */
  public boolean exact() {
    return chance == 1;
  }

  /** The names in wishes.yaml, then the moments of moments.yaml. */
  public enum Kind {
    HUMAN,
    STOP,
    START,
    MENU,
    LANGUAGE,
    FORGET,
    EXPORT,
    HELP,
    CITY,
    GUIDES,
    GREETING,
    THANKS,
    GOODBYE,
    ABOUT,
    INSULT,
    ARRIVAL,
    FOUR_MONTHS,
    SETTLED,
    WORK_LOST,
    LEAVING;

    /** Something to obey; the others are small talk. */
    public boolean command() {
      return compareTo(GREETING) < 0;
    }

    /** The moment of a stay that it tells of, an id of moments.yaml. */
    public Optional<String> moment() {
      return compareTo(ARRIVAL) < 0 ? Optional.empty() : Optional.of(word());
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
