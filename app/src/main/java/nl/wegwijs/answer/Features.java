package nl.wegwijs.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a text a linear classifier sees: folded words and pairs of them, stems, glossary concepts
 * and pieces of three to five letters, each as a 64-bit hash with its count.
 */
final class Features {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  private Features() {}

  static Map<Long, Integer> of(Tongue.Reading reading) {
    Map<Long, Integer> counts = new HashMap<>();
    List<String> folded = reading.folded();
    for (int at = 0; at < folded.size(); at++) {
      count(counts, 'w', folded.get(at));
      pieces(counts, "_" + folded.get(at) + "_");
      if (at > 0) {
        count(counts, 'b', folded.get(at - 1) + " " + folded.get(at));
      }
    }
    reading.stems().forEach(stem -> count(counts, 's', stem));
    reading.concepts().forEach(concept -> count(counts, 'c', concept));
    return counts;
  }

  private static void pieces(Map<Long, Integer> counts, String word) {
    for (int size = SHORTEST; size <= LONGEST; size++) {
      for (int at = 0; at + size <= word.length(); at++) {
        count(counts, 'g', word.substring(at, at + size));
      }
    }
  }

  private static void count(Map<Long, Integer> counts, char kind, String text) {
    counts.merge(hash(kind, text), 1, Integer::sum);
  }

  /** FNV-1a, mixed once more: stable between runs and machines. */
  static long hash(char kind, String text) {
    long hash = (0xcbf29ce484222325L ^ kind) * 0x100000001b3L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}
