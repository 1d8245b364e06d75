package nl.wegwijs.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How a Bulgarian word sounds, the same for both its alphabets. */
final class Sound {
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшъьыэ";
  private static final String LATIN = "abvgdejziiklmnoprstufhc46aiie";
  private static final Map<Character, String> TWO =
      Map.of('щ', "6t", 'ю', "iu", 'я', "ia", 'ё', "io");

  /** Spellings of one sound, the longest first; y stands for ъ between consonants, else for й. */
  private static final List<Map.Entry<Pattern, String>> SPELLINGS =
      List.of(
          spelling("'", ""),
          spelling("sht|6t|sch", "6t"),
          spelling("tch|ch", "4"),
          spelling("sh", "6"),
          spelling("zh", "j"),
          spelling("ts|tz", "c"),
          spelling("kh|x", "h"),
          spelling("ya|q|9", "ia"),
          spelling("yu", "iu"),
          spelling("yo", "io"),
          spelling("w", "v"),
          spelling("ph", "f"),
          spelling("(?<=[bvgdjzklmnprstfhc46])y(?=[bvgdjzklmnprstfhc46])", "a"),
          spelling("y", "i"));

  private static final List<Map.Entry<Pattern, String>> LETTERS =
      List.of(
          spelling("6t", "щ"),
          spelling("ia", "я"),
          spelling("iu", "ю"),
          spelling("(?<=[aeoui])i", "й"));

  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

  private Sound() {}

  /** A key: equal for all spellings of a word, and for some that only sound alike. */
  static String of(String word) {
    return DOUBLE.matcher(plain(word).replace('u', 'a')).replaceAll("$1");
  }

  /** One Latin spelling for both alphabets; а and у still differ. */
  static String plain(String word) {
    StringBuilder plain = new StringBuilder();
    for (char letter : replaceAll(SPELLINGS, word).toCharArray()) {
      plain.append(latin(letter));
    }
    return plain.toString();
  }

  /** A Latin word letter by letter. */
  static String spell(String word) {
    StringBuilder spelt = new StringBuilder();
    for (char letter : replaceAll(LETTERS, plain(word)).toCharArray()) {
      int at = LATIN.indexOf(letter);
      spelt.append(at < 0 ? letter : CYRILLIC.charAt(at));
    }
    return spelt.toString();
  }

  private static String latin(char letter) {
    int at = CYRILLIC.indexOf(letter);
    return at >= 0 ? LATIN.substring(at, at + 1) : TWO.getOrDefault(letter, String.valueOf(letter));
  }

  private static String replaceAll(List<Map.Entry<Pattern, String>> rules, String word) {
    String replaced = word;
    for (Map.Entry<Pattern, String> rule : rules) {
      replaced = rule.getKey().matcher(replaced).replaceAll(rule.getValue());
    }
    return replaced;
  }

  private static Map.Entry<Pattern, String> spelling(String pattern, String sound) {
    return Map.entry(Pattern.compile(pattern), sound);
  }
}
