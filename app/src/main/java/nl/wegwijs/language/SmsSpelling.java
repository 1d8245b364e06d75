package nl.wegwijs.language;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spells a text so that an SMS holds twice as much of it. Polish and Romanian letters with a mark
 * are outside GSM-7; without the mark everybody still reads them. Letters that GSM-7 has (é, ö, ß)
 * stay, and a text that needs UCS-2 in any case, such as Bulgarian, keeps every mark.
 */
public final class SmsSpelling {
  /** Signs of print that ICU would spell otherwise, or not at all. */
  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '„', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '“', "\""),
          Map.entry((int) '«', "\""),
          Map.entry((int) '»', "\""),
          Map.entry((int) '‚', "'"),
          Map.entry((int) '`', "'"),
          Map.entry((int) '´', "'"),
          Map.entry((int) '•', "-"),
          Map.entry((int) '·', "-"),
          Map.entry((int) '→', "->"),
          Map.entry((int) '▇', "#"));

  /** Says nothing that the words beside it do not say. */
  private static final Pattern PICTURE = Pattern.compile("[\\x{1F610}\\x{1F641}\\x{1F642}] ");

  private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");

  private SmsSpelling() {}

  /** The text in GSM-7 where dropping marks is enough for that; else the text itself. */
  public static String thrifty(String text) {
    StringBuilder spelled = new StringBuilder(text.length());
    Normalizer.normalize(PICTURE.matcher(text).replaceAll(""), Normalizer.Form.NFC)
        .codePoints()
        .forEach(point -> spelled.append(plain(point)));
    String plain = spelled.toString();
    return Gsm7.spells(plain) ? plain : text;
  }

  private static String plain(int point) {
    if (Gsm7.has(point)) {
      return Character.toString(point);
    }
    if (Character.isSpaceChar(point) || point == '\t') {
      return " ";
    }
    String sign = SIGNS.get(point);
    return sign != null ? sign : PLAIN.transliterate(Character.toString(point));
  }
}
