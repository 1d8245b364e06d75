package nl.wegwijs.language;

import java.util.HashMap;
import java.util.Map;

/** The default alphabet of SMS and its extension (3GPP TS 23.038, 6.2.1). */
final class Gsm7 {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "\f^{}\\[~]|€";
  private static final Map<Integer, Integer> SEPTETS = new HashMap<>();

  static {
    BASIC.codePoints().forEach(point -> SEPTETS.put(point, 1));
    EXTENSION.codePoints().forEach(point -> SEPTETS.put(point, 2));
  }

  private Gsm7() {}

  static boolean has(int codePoint) {
    return SEPTETS.containsKey(codePoint);
  }

  static boolean spells(String text) {
    return text.codePoints().allMatch(Gsm7::has);
  }

  /** What the character costs: 1, or 2 with the escape before it. */
  static int septets(int codePoint) {
    return SEPTETS.getOrDefault(codePoint, 0);
  }
}
