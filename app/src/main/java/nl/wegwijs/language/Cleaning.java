package nl.wegwijs.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a typed text one of its many equal spellings: what looks alike becomes alike, what nobody
 * sees goes.
 *
 * <p>Composed (NFC), commas under Romanian ș and ț instead of the cedillas of old keyboards, no
 * control characters, zero-width marks, direction overrides or halves of a character, and one
 * script a word: a Latin o within a Cyrillic word becomes Cyrillic.
 */
public final class Cleaning {
  private static final String LATIN = "aceopxyABCEHKMOPTXi";
  private static final String CYRILLIC = "асеорхуАВСЕНКМОРТХі";
  private static final String CEDILLAS = "şţŞŢ";
  private static final String COMMAS = "șțȘȚ";

  /** The block of the letters in use; some old ones stand apart. */
  private static final int FIRST_CYRILLIC = 0x400;

  private static final int LAST_CYRILLIC = 0x52F;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Cleaning() {}

  /** The text as it was meant, on one line; cleaning twice changes nothing more. */
  public static String clean(String text) {
    String seen = Normalizer.normalize(visible(text), Normalizer.Form.NFC);
    String romanian = swap(seen, CEDILLAS, COMMAS);
    String line = BLANKS.matcher(romanian).replaceAll(" ").strip();
    return mixes(line)
        ? WORD.matcher(line).replaceAll(word -> Matcher.quoteReplacement(oneScript(word.group())))
        : line;
  }

  private static boolean mixes(String text) {
    return text.codePoints().anyMatch(Cleaning::isCyrillic)
        && text.codePoints().anyMatch(Cleaning::isLatin);
  }

  /** The table of scripts is slow, and not needed for what comes before the first letter. */
  private static boolean isCyrillic(int point) {
    return point >= FIRST_CYRILLIC && UnicodeScript.of(point) == UnicodeScript.CYRILLIC;
  }

  private static boolean isLatin(int point) {
    return (point < FIRST_CYRILLIC || point > LAST_CYRILLIC)
        && UnicodeScript.of(point) == UnicodeScript.LATIN;
  }

  private static String visible(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().forEach(point -> keep(kept, point));
    return kept.toString();
  }

  private static void keep(StringBuilder kept, int point) {
    switch (Character.getType(point)) {
      case Character.FORMAT -> {}
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          kept.append(' ');
      default -> kept.appendCodePoint(point);
    }
  }

  private static String oneScript(String word) {
    long cyrillic = count(word, UnicodeScript.CYRILLIC);
    long latin = count(word, UnicodeScript.LATIN);
    if (cyrillic == 0 || latin == 0) {
      return word;
    }
    String one = cyrillic >= latin ? swap(word, LATIN, CYRILLIC) : swap(word, CYRILLIC, LATIN);
    UnicodeScript rest = cyrillic >= latin ? UnicodeScript.LATIN : UnicodeScript.CYRILLIC;
    return count(one, rest) == 0 ? one : word;
  }

  private static long count(String word, UnicodeScript script) {
    return word.codePoints().filter(point -> UnicodeScript.of(point) == script).count();
  }

  private static String swap(String text, String from, String to) {
    StringBuilder swapped = new StringBuilder(text);
    for (int at = 0; at < text.length(); at++) {
      int found = from.indexOf(text.charAt(at));
      if (found >= 0) {
        swapped.setCharAt(at, to.charAt(found));
      }
    }
    return swapped.toString();
  }
}
