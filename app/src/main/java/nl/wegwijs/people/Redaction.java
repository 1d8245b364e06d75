package nl.wegwijs.people;

import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Masks numbers that nobody should send us, before anything is stored: a BSN (9 digits that pass
 * the 11-test), an IBAN (ISO 13616, mod 97), a payment card (Luhn).
 */
public final class Redaction {
  /** What stands in the place of a masked number. */
  public static final String MASK = "▇▇▇▇";

  private static final Pattern IBAN =
      Pattern.compile("(?i)(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?:[ .-]?[A-Z0-9]){11,30}(?![\\p{L}\\d])");
  private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){12,18}(?!\\d)");
  private static final Pattern BSN =
      Pattern.compile(
          "(?<![\\d+])(?<!\\d[ .-])(?<!\\+\\d{1,3}[ .-])\\d(?:[ .-]?\\d){7,8}(?![ .-]?\\d)");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private Redaction() {}

  /** The text with each such number masked. */
  public static String mask(String text) {
    String masked = replace(IBAN, text, Redaction::isIban);
    masked = replace(CARD, masked, Redaction::isCard);
    return replace(BSN, masked, Redaction::isBsn);
  }

  /** The same, cut after so many characters and never in the middle of one. */
  public static String mask(String text, int longest) {
    String masked = mask(text);
    int end = Math.min(masked.length(), longest);
    boolean half = end < masked.length() && Character.isHighSurrogate(masked.charAt(end - 1));
    return masked.substring(0, half ? end - 1 : end);
  }

  private static String replace(Pattern pattern, String text, Predicate<String> found) {
    return pattern
        .matcher(text)
        .replaceAll(match -> found.test(bare(match)) ? MASK : match.group().replace("$", "\\$"));
  }

  private static String bare(MatchResult match) {
    return match.group().replaceAll("[ .-]", "").toUpperCase(java.util.Locale.ROOT);
  }

  /**
   * Dutch citizen service number of 8 or 9 digits: sum of digit times 9..2, minus the last,
   * divisible by 11.
   */
  public static boolean isBsn(String digits) {
    String nine = digits.length() == 8 ? "0" + digits : digits;
    int sum = -digit(nine, 8);
    for (int i = 0; i < 8; i++) {
      sum += digit(nine, i) * (9 - i);
    }
    return sum % 11 == 0 && !nine.equals("000000000");
  }

  static boolean isCard(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digit(digits, digits.length() - 1 - i) * (1 + i % 2);
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  static boolean isIban(String bare) {
    StringBuilder number = new StringBuilder();
    (bare.substring(4) + bare.substring(0, 4))
        .chars()
        .forEach(c -> number.append(Character.getNumericValue(c)));
    return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }
}
