package nl.wegwijs.channel.twilio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wegwijs.post.Option;

/**
 * One message of the one or more that a letter becomes.
 *
 * @param text without the options
 * @param numbered the text with the options as numbers below it; the text itself where there are
 *     none
 * @param menu the options to tap; empty: there are none, or they are numbers
 */
record Part(String text, String numbered, Optional<Menu> menu) {
  static Part plain(String text) {
    return new Part(text, text, Optional.empty());
  }

  /** The options as numbers that a person can send back. */
  static String numbered(String text, List<Option> options) {
    String numbers =
        IntStream.range(0, options.size())
            .mapToObj(at -> (at + 1) + ". " + options.get(at).label())
            .collect(Collectors.joining("\n"));
    return numbers.isEmpty() ? text : (text + "\n\n" + numbers).strip();
  }

  /** Whether that is how the message reads at Twilio. */
  boolean reads(String body) {
    String found = onOneLine(body);
    return found.equals(onOneLine(text)) || found.equals(onOneLine(numbered));
  }

  static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
