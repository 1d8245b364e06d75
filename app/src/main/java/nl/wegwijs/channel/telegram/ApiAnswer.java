package nl.wegwijs.channel.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a call of the Bot API ended. */
sealed interface ApiAnswer {
  /** It was done. */
  record Done(Json result) implements ApiAnswer {}

  /**
   * Telegram said no, so nothing was done.
   *
   * @param code as HTTP's
   * @param description for developers, in English
   * @param pause how long Telegram wants us to wait; null: it did not say
   * @param movedTo the chat's new id; null: it has not moved
   */
  record Denied(int code, String description, @Nullable Duration pause, @Nullable Long movedTo)
      implements ApiAnswer {
    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words);
    }

    /** The description without what may quote a letter's text: its first two parts. */
    String kind() {
      return Stream.of(description.split(":", 3)).limit(2).collect(Collectors.joining(":"));
    }
  }

  /** No connection could be made: nothing was sent. */
  record Unreached() implements ApiAnswer {}

  /** No answer came, or none that can be read: it may have been done or not. */
  record Silence(String why) implements ApiAnswer {}
}
