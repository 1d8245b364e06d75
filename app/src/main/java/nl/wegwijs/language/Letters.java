package nl.wegwijs.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters that no language of ours has, and the language they speak for. */
final class Letters {
  private static final Map<String, String> OF =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("uk", "іїєґ"),
              Map.entry("ru", "ыэё"),
              Map.entry("be", "ў"),
              Map.entry("sr", "ђјљњћџ"),
              Map.entry("mk", "ѓќѕ"),
              Map.entry("tr", "ğı"),
              Map.entry("hu", "őű"),
              Map.entry("es", "ñ¿¡"),
              Map.entry("pt", "ãõ"),
              Map.entry("cs", "řěů"),
              Map.entry("lv", "āēīū"),
              Map.entry("lt", "ėįų"),
              Map.entry("de", "ß")));

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.GREEK, "el",
          Character.UnicodeScript.ARABIC, "ar",
          Character.UnicodeScript.HEBREW, "he",
          Character.UnicodeScript.HAN, "zh",
          Character.UnicodeScript.DEVANAGARI, "hi",
          Character.UnicodeScript.GEORGIAN, "ka",
          Character.UnicodeScript.ARMENIAN, "hy",
          Character.UnicodeScript.THAI, "th");

  private Letters() {}

  /** The other language whose letters the text has, when it has more than a stray one. */
  static Optional<Language> foreign(String text) {
    return byScript(text).or(() -> byLetter(text.toLowerCase(Locale.ROOT)));
  }

  private static Optional<Language> byScript(String text) {
    Map<Character.UnicodeScript, Long> letters =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(Character.UnicodeScript::of)
            .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
    long all = letters.values().stream().mapToLong(Long::longValue).sum();
    return letters.entrySet().stream()
        .filter(script -> 2 * script.getValue() > all)
        .flatMap(script -> Stream.ofNullable(SCRIPTS.get(script.getKey())))
        .map(Language::new)
        .findFirst();
  }

  private static Optional<Language> byLetter(String text) {
    return OF.entrySet().stream()
        .filter(
            language -> text.chars().anyMatch(letter -> language.getValue().indexOf(letter) >= 0))
        .map(language -> new Language(language.getKey()))
        .findFirst();
  }
}
