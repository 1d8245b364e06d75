package nl.wegwijs.language;

import java.util.function.IntUnaryOperator;

/**
 * What a text costs as an SMS. In GSM-7 one message takes 160 septets and each part of a longer one
 * 153; one character outside that alphabet makes it UCS-2: 70 and 67 units of 16 bits. No character
 * is cut in two at the end of a part.
 *
 * @param gsm7 false: UCS-2
 * @param units septets or 16-bit units, all parts together
 * @param count how many parts are sent and paid for
 */
public record SmsParts(boolean gsm7, int units, int count) {

  public static SmsParts of(String text) {
    return Gsm7.spells(text)
        ? packed(text, true, Gsm7::septets, 160, 153)
        : packed(text, false, Character::charCount, 70, 67);
  }

  private static SmsParts packed(
      String text, boolean gsm7, IntUnaryOperator cost, int alone, int each) {
    int units = text.codePoints().map(cost).sum();
    int count = units <= alone ? 1 : count(text, cost, each);
    return new SmsParts(gsm7, units, count);
  }

  private static int count(String text, IntUnaryOperator cost, int each) {
    int count = 1;
    int used = 0;
    for (int next : text.codePoints().map(cost).toArray()) {
      if (used + next > each) {
        count++;
        used = 0;
      }
      used += next;
    }
    return count;
  }
}
