package nl.wegwijs.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bulgarian as phones type it, back to Cyrillic: {@code iskam da se registriram v ob6tinata}.
 *
 * <p>Everybody spells differently (4 or ch for ч, q or ya for я, y, u or a for ъ), so a word is
 * found by how it sounds among the words the knowledge base uses; a word it does not use is spelt
 * letter by letter.
 */
public final class LatinBulgarian {
  private static final Pattern LATIN_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?=[^\\s]*[a-z])[a-z469']{1,40}(?![\\p{L}\\p{N}])");

  private final Map<String, List<String>> bySound = new HashMap<>();
  private final Map<String, Integer> counts;
  private final Set<String> loans;

  /**
   * @param counts Cyrillic words in small letters and how often they come
   * @param loans words that Bulgarians here write in Latin letters: {@code bsn}, {@code gemeente}
   */
  public LatinBulgarian(Map<String, Integer> counts, Set<String> loans) {
    this.counts = counts;
    this.loans = loans;
    counts.keySet().stream()
        .sorted()
        .forEach(
            word -> bySound.computeIfAbsent(Sound.of(word), key -> new ArrayList<>()).add(word));
  }

  /** A key by which a folded word is found in either alphabet, whatever the spelling. */
  public static String sound(String folded) {
    return Sound.of(folded);
  }

  /** The text in small letters with its Latin words in Cyrillic, loan words left as they are. */
  public String toCyrillic(String folded) {
    boolean latin = folded.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
    return latin
        ? LATIN_WORD
            .matcher(folded)
            .replaceAll(word -> Matcher.quoteReplacement(cyrillic(word.group())))
        : folded;
  }

  private String cyrillic(String latin) {
    return loans.contains(latin) ? latin : known(latin);
  }

  private String known(String latin) {
    return bySound.getOrDefault(Sound.of(latin), List.of()).stream()
        .min(Comparator.comparingDouble(word -> strangeness(word, latin)))
        .orElseGet(() -> Sound.spell(latin));
  }

  private double strangeness(String word, String latin) {
    return Distance.between(Sound.plain(word), Sound.plain(latin))
        - 0.3 * Math.log(1.0 + counts.getOrDefault(word, 0));
  }
}
