package nl.wegwijs.answer;

import java.util.Arrays;
import java.util.stream.Stream;

/** What can be seen of a ranking without knowing whether it is right. */
final class Signals {
  private static final double SHARPNESS = 2;

  private Signals() {}

  /** Signs that the first article is the right one. */
  static double[] right(Ranking ranking, double nobody) {
    double[] shares = softmax(ranking.fused());
    int top = Ranking.best(ranking.fused());
    double[] sorted = ranking.fused().clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    double second = sorted[Math.max(0, last - 1)];
    double fourth = sorted[Math.max(0, last - 3)];
    double[] own = {
      shares[top],
      logit(shares[top]),
      sorted[last] - second,
      sorted[last] - fourth,
      agreement(ranking, top),
      ranking.lines()[top],
      ranking.nearness().best()[top],
      ranking.nearness().centroid()[top],
    };
    return join(own, domain(ranking, nobody));
  }

  /** Signs that any article is: absolute ones alone. */
  static double[] domain(Ranking ranking, double nobody) {
    double length = ranking.reading().folded().size();
    double words = Arrays.stream(ranking.words()).max().orElse(0);
    return new double[] {
      max(ranking.lines()),
      max(ranking.nearness().best()),
      max(ranking.nearness().centroid()),
      words,
      words / Math.sqrt(1 + length),
      ranking.vector().known(),
      Math.log(1 + length),
      nobody,
    };
  }

  /** Shares of one over the articles. */
  static double[] softmax(double[] scores) {
    double top = max(scores);
    double[] shares =
        Arrays.stream(scores).map(score -> Math.exp(SHARPNESS * (score - top))).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  static double logit(double share) {
    double bounded = Math.clamp(share, 1e-6, 1 - 1e-6);
    return Math.log(bounded / (1 - bounded));
  }

  private static double agreement(Ranking ranking, int top) {
    return Stream.of(ranking.lines(), ranking.words(), ranking.nearness().centroid())
        .filter(scores -> Ranking.best(scores) == top)
        .count();
  }

  private static double max(double[] scores) {
    return Arrays.stream(scores).max().orElse(0);
  }

  static double[] join(double[] one, double[] other) {
    double[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
