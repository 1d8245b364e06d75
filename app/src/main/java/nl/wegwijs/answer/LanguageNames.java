package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.LatinBulgarian;

/** Finds the names of languages in a message, in whatever language they are said. */
final class LanguageNames {
  /** What stands for a name in a line. */
  static final String TOKEN = "{language}";

  private static final String OPEN = "qqlanguageqq";
  private static final int REACH = 3;
  static final Set<String> NOT =
      Set.of("nie", "not", "no", "dont", "geen", "niet", "nu", "не", "ne", "n", "cant", "without");

  private final Map<String, Language> whole = new HashMap<>();
  private final List<Map.Entry<String, Language>> beginnings = new ArrayList<>();

  LanguageNames(Map<Language, List<String>> names) {
    names.forEach((language, called) -> called.forEach(name -> add(Folding.fold(name), language)));
    beginnings.sort(Comparator.comparingInt(beginning -> -beginning.getKey().length()));
  }

  private void add(String name, Language language) {
    if (name.endsWith("*")) {
      beginnings.add(Map.entry(name.substring(0, name.length() - 1), language));
    } else {
      whole.putIfAbsent(name.replaceAll(".*\\*", ""), language);
    }
  }

  /**
   * A message with its language names set apart.
   *
   * @param sounds its words by sound, names as {@link #TOKEN}
   * @param wanted the first language that is not denied
   */
  record Found(List<String> sounds, Optional<Language> wanted) {}

  Found in(String text) {
    return in(Folding.words(text.replace(TOKEN, OPEN)));
  }

  /** The same, where it has at most so many words. */
  Optional<Found> in(String text, int most) {
    List<String> words = Folding.words(text.replace(TOKEN, OPEN));
    return words.size() > most ? Optional.empty() : Optional.of(in(words));
  }

  private Found in(List<String> words) {
    List<String> sounds = new ArrayList<>();
    Optional<Language> wanted = Optional.empty();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      Optional<Language> named = named(word);
      sounds.add(named.isPresent() || word.equals(OPEN) ? TOKEN : LatinBulgarian.sound(word));
      boolean denied = words.subList(Math.max(0, at - REACH), at).stream().anyMatch(NOT::contains);
      wanted = wanted.or(() -> denied ? Optional.empty() : named);
    }
    return new Found(sounds, wanted);
  }

  private Optional<Language> named(String word) {
    return Optional.ofNullable(whole.get(word))
        .or(() ->
            beginnings.stream()
                .filter(beginning -> word.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
  }
}
