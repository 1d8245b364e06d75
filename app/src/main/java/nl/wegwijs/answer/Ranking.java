package nl.wegwijs.answer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well each article fits a text, in the eyes of three scorers and of all together.
 *
 * @param reading the text as read
 * @param vector its features
 * @param lines decision of the linear classifiers
 * @param words BM25
 * @param nearness cosines to phrasings
 * @param fused the sum of the scorers' z-scores
 */
record Ranking(
    Tongue.Reading reading,
    Vector vector,
    double[] lines,
    double[] words,
    Neighbours.Nearness nearness,
    double[] fused) {
  /** A follow-up is short; at so many words a text says half as much by itself as with its past. */
  private static final double SHORT_TEXT = 6;

  /** Article numbers, the best first. */
  List<Integer> order() {
    return IntStream.range(0, fused.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer one) -> -fused[one]))
        .toList();
  }

  /** The same with something added to every article, the more the shorter the text. */
  Ranking with(double[] nearness) {
    double weight = 1 / (1 + reading.folded().size() / SHORT_TEXT);
    double[] added =
        IntStream.range(0, fused.length)
            .mapToDouble(at -> fused[at] + 2 * weight * nearness[at])
            .toArray();
    return new Ranking(reading, vector, lines, words, this.nearness, added);
  }

  static int best(double[] scores) {
    int best = 0;
    for (int one = 1; one < scores.length; one++) {
      best = scores[one] > scores[best] ? one : best;
    }
    return best;
  }

  /** How many standard deviations each score lies above the mean. */
  static double[] standard(double[] scores) {
    double mean =
        IntStream.range(0, scores.length).mapToDouble(at -> scores[at]).average().orElse(0);
    double variance = 0;
    for (double score : scores) {
      variance += (score - mean) * (score - mean) / scores.length;
    }
    double spread = Math.max(1e-9, Math.sqrt(variance));
    double[] standard = new double[scores.length];
    for (int at = 0; at < scores.length; at++) {
      standard[at] = (scores[at] - mean) / spread;
    }
    return standard;
  }
}
