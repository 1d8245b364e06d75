package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.language.Distance;
import nl.wegwijs.language.Language;

/**
 * Finds what somebody calls by its name, also misspelt: written apart or together, by its sound,
 * and long names with a letter or two wrong.
 */
final class Names<T> {
  private static final int LONG = 6;
  private static final int VERY_LONG = 11;

  private record Name<T>(String key, Language language, T named) {}

  private final Map<String, List<Name<T>>> byKey = new HashMap<>();

  void add(String name, Language language, T named) {
    String key = Words.of(name).together();
    if (!key.isEmpty()) {
      byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(new Name<>(key, language, named));
    }
  }

  /** What the words name as a whole; names in that language before Dutch before others. */
  Optional<T> find(Words words, Language language) {
    String key = words.together();
    List<Name<T>> exact = byKey.getOrDefault(key, List.of());
    return exact.stream()
        .min(Comparator.comparingInt(name -> rank(name, language)))
        .or(() -> near(key, language))
        .map(Name::named);
  }

  private Optional<Name<T>> near(String key, Language language) {
    int most = key.length() < LONG ? 0 : key.length() < VERY_LONG ? 1 : 2;
    if (most == 0) {
      return Optional.empty();
    }
    return byKey.entrySet().stream()
        .filter(entry -> Math.abs(entry.getKey().length() - key.length()) <= most)
        .filter(entry -> entry.getKey().length() >= LONG)
        .filter(entry -> Distance.between(entry.getKey(), key) <= most)
        .flatMap(entry -> entry.getValue().stream())
        .min(
            Comparator.<Name<T>>comparingInt(name -> Distance.between(name.key(), key))
                .thenComparingInt(name -> rank(name, language))
                .thenComparing(Name::key));
  }

  private static int rank(Name<?> name, Language language) {
    return name.language().equals(language) ? 0 : name.language().equals(Language.DUTCH) ? 1 : 2;
  }
}
