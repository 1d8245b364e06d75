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

  /** Article numbers, the best first. */
  List<Integer> order() {
    return IntStream.range(0, fused.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer one) -> -fused[one]))
        .toList();
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
