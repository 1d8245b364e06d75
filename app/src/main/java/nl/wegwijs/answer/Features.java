package nl.wegwijs.answer;

import java.util.Arrays;
import java.util.List;

/**
 * What of a text a linear classifier sees: folded words and pairs of them, stems, glossary concepts
 * and pieces of three to five letters, each as a 64-bit hash.
 */
final class Features {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final long PRIME = 0x100000001b3L;

  private long[] hashes = new long[256];
  private int size;

  private Features() {}

  static Bag of(Tongue.Reading reading) {
    return of(reading, true);
  }

  /**
   * @param pieces whether pieces of words count
   */
  static Bag of(Tongue.Reading reading, boolean pieces) {
    Features features = new Features();
    List<String> folded = reading.folded();
    for (int at = 0; at < folded.size(); at++) {
      features.add('w', folded.get(at));
      if (pieces) {
        features.pieces("_" + folded.get(at) + "_");
      }
      if (at > 0) {
        features.add('b', folded.get(at - 1) + " " + folded.get(at));
      }
    }
    reading.stems().forEach(stem -> features.add('s', stem));
    reading.concepts().forEach(concept -> features.add('c', concept));
    return Bag.of(features.hashes, features.size);
  }

  /** The feature that a folded word is. */
  static long word(String folded) {
    Features features = new Features();
    features.add('w', folded);
    return features.hashes[0];
  }

  private void pieces(String word) {
    for (int at = 0; at < word.length(); at++) {
      long hash = start('g');
      for (int to = at; to < Math.min(word.length(), at + LONGEST); to++) {
        hash = (hash ^ word.charAt(to)) * PRIME;
        if (to - at + 1 >= SHORTEST) {
          add(mixed(hash));
        }
      }
    }
  }

  private void add(char kind, String text) {
    long hash = start(kind);
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * PRIME;
    }
    add(mixed(hash));
  }

  private void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }

  /** FNV-1a, mixed once more: stable between runs and machines. */
  private static long start(char kind) {
    return (0xcbf29ce484222325L ^ kind) * PRIME;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
