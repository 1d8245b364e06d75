package nl.wegwijs.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Pieces of words, hashed: one to three letters within {@code _word_}, and the whole word. */
final class Pieces {
  static final int BUCKETS = 1 << 14;
  private static final int LONGEST = 3;
  private static final int ENOUGH_TEXT = 400;
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
    return Tokens.of(start.toLowerCase(Locale.ROOT)).stream()
        .filter(word -> LETTER.matcher(word).find())
        .toList();
  }

  static Vector of(String clean) {
    int[] found = words(clean).stream().flatMapToInt(Pieces::pieces).sorted().toArray();
    int[] buckets = new int[found.length];
    float[] values = new float[found.length];
    int size = 0;
    for (int at = 0; at < found.length; at++) {
      if (size == 0 || buckets[size - 1] != found[at]) {
        buckets[size++] = found[at];
      }
      values[size - 1]++;
    }
    return new Vector(Arrays.copyOf(buckets, size), toLengthOne(Arrays.copyOf(values, size)));
  }

  /** Counts, dampened, as values of a vector of length one. */
  private static float[] toLengthOne(float[] counts) {
    double square = 0;
    for (int at = 0; at < counts.length; at++) {
      counts[at] = (float) (1 + Math.log(counts[at]));
      square += counts[at] * counts[at];
    }
    for (int at = 0; at < counts.length; at++) {
      counts[at] /= (float) Math.sqrt(square);
    }
    return counts;
  }

  /** The buckets of a word and of its pieces. */
  private static IntStream pieces(String bare) {
    String word = "_" + bare + "_";
    IntStream.Builder buckets = IntStream.builder();
    buckets.add(bucket(word));
    for (int size = 1; size <= LONGEST; size++) {
      for (int at = 0; at + size <= word.length(); at++) {
        buckets.add(bucket(word.substring(at, at + size)));
      }
    }
    return buckets.build();
  }

  private static int bucket(String piece) {
    int hash = piece.hashCode() * 0x9E3779B1;
    return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
  }
}
