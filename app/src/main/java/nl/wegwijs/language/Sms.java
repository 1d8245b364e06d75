package nl.wegwijs.language;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a text travels as SMS. One letter outside the GSM-7 alphabet (3GPP TS 23.038) makes every
 * letter cost 16 bits, so marks that can be missed are dropped where that keeps the text in GSM-7;
 * a Cyrillic text is sent as it is.
 */
public final class Sms {
  /** In septets, the room for the header that joins the segments taken off. */
  private static final int GSM_SEGMENT = 153;

  private static final int GSM_ALONE = 160;
  private static final int UNICODE_SEGMENT = 67;
  private static final int UNICODE_ALONE = 70;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** These cost two septets. */
  private static final String EXTENDED = "^{}\\[~]|€\f";

  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("ł", "l"),
          Map.entry("Ł", "L"),
          Map.entry("đ", "d"),
          Map.entry("–", "-"),
          Map.entry("—", "-"),
          Map.entry("•", "-"),
          Map.entry("…", "..."),
          Map.entry("„", "\""),
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("«", "\""),
          Map.entry("»", "\""),
          Map.entry("‘", "'"),
          Map.entry("’", "'"),
          Map.entry("\u00a0", " "),
          Map.entry("\u202f", " "));

  private Sms() {}

  /** The text as it is sent: in GSM-7 where dropping marks is enough, else unchanged. */
  public static String asSent(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(point -> plain.append(plain(Character.toString(point))));
    return septets(plain) < 0 ? text : plain.toString();
  }

  /** The segments that the text costs as it is sent. */
  public static int segments(String text) {
    String sent = asSent(text);
    int septets = septets(sent);
    return septets >= 0
        ? segments(septets, GSM_ALONE, GSM_SEGMENT)
        : segments(sent.length(), UNICODE_ALONE, UNICODE_SEGMENT);
  }

  private static int segments(int length, int alone, int segment) {
    return length <= alone ? 1 : (length + segment - 1) / segment;
  }

  private static String plain(String letter) {
    if (septets(letter) >= 0) {
      return letter;
    }
    String replaced = PLAIN.getOrDefault(letter, letter);
    return MARK.matcher(Normalizer.normalize(replaced, Normalizer.Form.NFD)).replaceAll("");
  }

  /** The length in GSM-7; -1 where a letter is outside it. */
  private static int septets(CharSequence text) {
    int septets = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (BASIC.indexOf(letter) < 0 && EXTENDED.indexOf(letter) < 0) {
        return -1;
      }
      septets += BASIC.indexOf(letter) >= 0 ? 1 : 2;
    }
    return septets;
  }
}
