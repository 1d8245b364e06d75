package nl.wegwijs.answer;

import java.util.List;
import java.util.stream.IntStream;

/** Signs of danger in a text: a classifier for each urgent article, and the ranker's opinion. */
final class Alarm {
  private Alarm() {}

  /**
   * @param decisions of the classifiers for the urgent articles
   * @param nobody decision of the classifier for messages that no article answers
   * @param urgent the article number of each
   */
  static double[] signals(
      double[] decisions, Ranking ranking, double nobody, List<Integer> urgent) {
    double[] shares = Signals.softmax(ranking.fused());
    double share = urgent.stream().mapToDouble(article -> shares[article]).sum();
    double[] own = {
      IntStream.range(0, decisions.length).mapToDouble(at -> decisions[at]).max().orElse(-1),
      IntStream.range(0, decisions.length).mapToDouble(at -> 1 + Math.max(-1, decisions[at])).sum(),
      Signals.logit(share),
    };
    return Signals.join(own, Signals.domain(ranking, nobody));
  }

  /** The urgent article that fits best, as a place in the list of them. */
  static int which(double[] decisions, Ranking ranking, List<Integer> urgent) {
    double[] fused = urgent.stream().mapToDouble(article -> ranking.fused()[article]).toArray();
    double[] lines = Ranking.standard(decisions);
    double[] ranks = Ranking.standard(fused);
    return Ranking.best(
        IntStream.range(0, lines.length).mapToDouble(at -> lines[at] + ranks[at]).toArray());
  }
}
