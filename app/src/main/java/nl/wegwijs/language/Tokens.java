package nl.wegwijs.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The words and numbers of a text: its runs of letters and digits (Unicode categories L and N). By
 * hand, since every text goes through it many times, and a regular expression takes three times as
 * long while the code is cold.
 */
public final class Tokens {
  private Tokens() {}

  /** In order, as they stand there. */
  public static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (!isPart(point)) {
        add(text, from, at, tokens);
        from = next;
      }
      at = next;
    }
    add(text, from, at, tokens);
    return tokens;
  }

  private static void add(String text, int from, int to, List<String> tokens) {
    if (from < to) {
      tokens.add(text.substring(from, to));
    }
  }

  private static boolean isPart(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
