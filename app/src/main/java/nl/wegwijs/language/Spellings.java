package nl.wegwijs.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways in which Bulgarians write Cyrillic with Latin letters; made to learn from. */
final class Spellings {
  private static final String LETTERS = "абвгдезийклмнопрстуфхь";
  private static final String SAME = "abvgdeziiklmnoprstufhi";

  private static final List<Map<Character, String>> SCHEMES =
      List.of(
          Map.of('ж', "j", 'ц', "c", 'ч', "4", 'ш', "6", 'щ', "6t", 'ъ', "y", 'ю', "iu", 'я', "q"),
          Map.of(
              'ж', "j", 'ц', "c", 'ч', "ch", 'ш', "sh", 'щ', "sht", 'ъ', "u", 'ю', "yu", 'я', "q"),
          Map.of(
              'ж', "zh", 'ц', "ts", 'ч', "ch", 'ш', "sh", 'щ', "sht", 'ъ', "a", 'ю', "yu", 'я',
              "ya"),
          Map.of(
              'ж', "j", 'ц', "c", 'ч', "4", 'ш', "sh", 'щ', "sht", 'ъ', "a", 'ю', "u", 'я', "ia"));

  private Spellings() {}

  static int schemes() {
    return SCHEMES.size();
  }

  static String latin(String cyrillic, int scheme) {
    StringBuilder latin = new StringBuilder();
    for (char letter : cyrillic.toLowerCase(Locale.ROOT).toCharArray()) {
      int at = LETTERS.indexOf(letter);
      latin.append(at >= 0 ? SAME.substring(at, at + 1) : odd(letter, scheme));
    }
    return latin.toString();
  }

  private static String odd(char letter, int scheme) {
    return SCHEMES.get(scheme).getOrDefault(letter, String.valueOf(letter));
  }
}
