package nl.wegwijs.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Pieces of words, hashed: one to three letters within {@code _word_}, and the whole word. */
final class Pieces {
  static final int BUCKETS = 1 << 14;
  private static final int LONGEST = 3;
  private static final int ENOUGH_TEXT = 400;
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private Pieces() {}

  /** Sorted buckets with values of length one. */
  record Vector(int[] buckets, float[] values) {
    double dot(float[] weights) {
      double sum = 0;
      for (int at = 0; at < buckets.length; at++) {
        sum += weights[buckets[at]] * values[at];
      }
      return sum;
    }
  }

  /** Words with at least one letter: numbers and emoji tell nothing. */
  static List<String> words(String clean) {
    String start = clean.substring(0, Math.min(clean.length(), ENOUGH_TEXT));
    return NOT_WORD
        .splitAsStream(start.toLowerCase(Locale.ROOT))
        .filter(word -> LETTER.matcher(word).find())
        .toList();
  }

  static Vector of(String clean) {
    int[] counts = new int[BUCKETS];
    words(clean).forEach(word -> count("_" + word + "_", counts));
    int[] buckets = IntStream.range(0, BUCKETS).filter(at -> counts[at] > 0).toArray();
    float[] values = new float[buckets.length];
    double square = 0;
    for (int at = 0; at < buckets.length; at++) {
      values[at] = (float) (1 + Math.log(counts[buckets[at]]));
      square += values[at] * values[at];
    }
    for (int at = 0; at < buckets.length; at++) {
      values[at] /= (float) Math.sqrt(square);
    }
    return new Vector(buckets, values);
  }

  private static void count(String word, int[] counts) {
    counts[bucket(word)]++;
    for (int size = 1; size <= LONGEST; size++) {
      for (int at = 0; at + size <= word.length(); at++) {
        counts[bucket(word.substring(at, at + size))]++;
      }
    }
  }

  private static int bucket(String piece) {
    int hash = piece.hashCode() * 0x9E3779B1;
    return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
  }
}
