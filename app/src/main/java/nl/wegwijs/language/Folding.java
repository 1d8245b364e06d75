package nl.wegwijs.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small letters without marks: what a phone in a hurry types. */
public final class Folding {
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final int ASCII = 128;
  private static final String ODD = "łđøıßæœ";
  private static final List<String> PLAIN = List.of("l", "d", "o", "i", "ss", "ae", "oe");

  private Folding() {}

  /** Keeps й, which is a letter of its own and no и with a mark. */
  public static String fold(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.chars().allMatch(letter -> letter < ASCII) ? small : foldMarks(small);
  }

  private static String foldMarks(String small) {
    String apart = Normalizer.normalize(small, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(apart.length());
    for (String piece : apart.splitWithDelimiters("й", 0)) {
      folded.append(piece.equals("й") ? piece : bare(piece));
    }
    return folded.toString();
  }

  /** The words and numbers of a folded text. */
  public static List<String> words(String text) {
    return Tokens.of(fold(text));
  }

  private static String bare(String piece) {
    String decomposed = Normalizer.normalize(piece, Normalizer.Form.NFD);
    String marksGone = MARK.matcher(decomposed).replaceAll("");
    for (int at = 0; at < ODD.length(); at++) {
      String odd = ODD.substring(at, at + 1);
      marksGone = marksGone.contains(odd) ? marksGone.replace(odd, PLAIN.get(at)) : marksGone;
    }
    return marksGone;
  }
}
