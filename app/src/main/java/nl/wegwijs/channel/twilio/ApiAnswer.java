package nl.wegwijs.channel.twilio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call of Twilio's API ended. */
sealed interface ApiAnswer {
  /** It was done. */
  record Done(String sid) implements ApiAnswer {}

  /**
   * Twilio said no, so nothing was done.
   *
   * @param code Twilio's; 0: it gave none
   * @param status HTTP's
   */
  record Denied(int code, int status) implements ApiAnswer {}

  /**
   * Nothing was done, since we ask too much.
   *
   * @param pause how long Twilio wants us to wait; null: it did not say
   */
  record SlowDown(@Nullable Duration pause) implements ApiAnswer {}

  /** No connection came about: nothing was done. */
  record Unreached() implements ApiAnswer {}

  /** No answer came, or none that can be read: it may have been done or not. */
  record Silence() implements ApiAnswer {}
}
