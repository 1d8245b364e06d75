package nl.wegwijs.answer;

import java.util.Arrays;

/**
 * The features of a text, as hashes in rising order, each with how often it comes.
 *
 * @param hashes of the features
 * @param counts one each
 */
record Bag(long[] hashes, int[] counts) {

  /**
   * @param some hashes in any order, as often as they come; sorted in place
   */
  static Bag of(long[] some, int size) {
    Arrays.sort(some, 0, size);
    long[] hashes = new long[size];
    int[] counts = new int[size];
    int kinds = 0;
    for (int at = 0; at < size; at++) {
      if (kinds == 0 || some[at] != hashes[kinds - 1]) {
        hashes[kinds++] = some[at];
      }
      counts[kinds - 1]++;
    }
    return new Bag(Arrays.copyOf(hashes, kinds), Arrays.copyOf(counts, kinds));
  }
}
