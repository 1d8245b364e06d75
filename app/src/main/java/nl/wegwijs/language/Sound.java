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
  private static final List<Spelling> SPELLINGS =
      List.of(
          new Spelling("'", "'", ""),
          new Spelling("h6", "sht|6t|sch", "6t"),
          new Spelling("h", "tch|ch", "4"),
          new Spelling("h", "sh", "6"),
          new Spelling("z", "zh", "j"),
          new Spelling("t", "ts|tz", "c"),
          new Spelling("hx", "kh|x", "h"),
          new Spelling("yq9", "ya|q|9", "ia"),
          new Spelling("y", "yu", "iu"),
          new Spelling("y", "yo", "io"),
          new Spelling("w", "w", "v"),
          new Spelling("p", "ph", "f"),
          new Spelling("y", "(?<=[bvgdjzklmnprstfhc46])y(?=[bvgdjzklmnprstfhc46])", "a"),
          new Spelling("y", "y", "i"));

  private static final List<Spelling> LETTERS =
      List.of(
          new Spelling("6", "6t", "щ"),
          new Spelling("i", "ia", "я"),
          new Spelling("i", "iu", "ю"),
          new Spelling("i", "(?<=[aeoui])i", "й"));

  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

  private Sound() {}

  /**
   * One way to write a sound.
   *
   * @param signs without one of these in a word there is nothing to do
   */
  private record Spelling(String signs, Pattern pattern, String sound) {
    Spelling(String signs, String pattern, String sound) {
      this(signs, Pattern.compile(pattern), sound);
    }

    String apply(String word) {
      return word.chars().anyMatch(letter -> signs.indexOf(letter) >= 0)
          ? pattern.matcher(word).replaceAll(sound)
          : word;
    }
  }

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

  private static String replaceAll(List<Spelling> rules, String word) {
    String replaced = word;
    for (Spelling rule : rules) {
      replaced = rule.apply(replaced);
    }
    return replaced;
  }
}
