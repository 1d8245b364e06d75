package nl.wegwijs.content;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a fact as a text names it: {@code {REG-040.amount}}.
 *
 * @param at where it starts in the text, in characters
 */
record Reference(String fact, String value, int at) {
  private static final Pattern WRITTEN =
      Pattern.compile("\\{([A-Z]{3}-\\d{3})\\.([a-z][a-z0-9_]*)}");

  static List<Reference> in(String text) {
    return WRITTEN.matcher(text).results().map(Reference::of).toList();
  }

  /** Whether the text is one reference and nothing else. */
  static boolean alone(String text) {
    return WRITTEN.matcher(text).matches();
  }

  /** The text with each reference replaced by what the function says. */
  static String fill(String text, Function<Reference, String> filling) {
    return WRITTEN
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(filling.apply(of(match))));
  }

  private static Reference of(MatchResult match) {
    return new Reference(match.group(1), match.group(2), match.start());
  }
}
