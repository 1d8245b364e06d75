package nl.wegwijs.answer;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * A probability from a few signals: logistic regression on standardised values.
 *
 * @param share of the examples with the outcome
 */
record Logistic(double[] means, double[] spreads, double[] weights, double bias, double share) {
  private static final double PRECISION = 1e-4;

  /**
   * @param against weight of an example of the other outcome
   * @param cost how weakly the weights are held back, for all examples together
   */
  static Logistic learn(List<double[]> signals, boolean[] outcomes, double against, double cost) {
    int width = signals.getFirst().length;
    double[] means = new double[width];
    double[] spreads = new double[width];
    for (int at = 0; at < width; at++) {
      int signal = at;
      means[at] = signals.stream().mapToDouble(row -> row[signal]).average().orElse(0);
      double mean = means[at];
      double variance =
          signals.stream().mapToDouble(row -> Math.pow(row[signal] - mean, 2)).average().orElse(0);
      spreads[at] = Math.max(1e-6, Math.sqrt(variance));
    }
    return oneOutcome(outcomes)
        ? new Logistic(
            means, spreads, new double[width], Signals.logit(share(outcomes)), share(outcomes))
        : fit(signals, outcomes, against, cost, means, spreads);
  }

  /** Nothing can be learnt from what always comes, or never does. */
  private static boolean oneOutcome(boolean[] outcomes) {
    for (boolean outcome : outcomes) {
      if (outcome != outcomes[0]) {
        return false;
      }
    }
    return true;
  }

  private static Logistic fit(
      List<double[]> signals,
      boolean[] outcomes,
      double against,
      double cost,
      double[] means,
      double[] spreads) {
    int width = means.length;
    Problem problem = new Problem();
    problem.l = signals.size();
    problem.n = width + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int row = 0; row < problem.l; row++) {
      problem.x[row] = new Feature[width + 1];
      for (int at = 0; at < width; at++) {
        double value = (signals.get(row)[at] - means[at]) / spreads[at];
        problem.x[row][at] = new FeatureNode(at + 1, value);
      }
      problem.x[row][width] = new FeatureNode(width + 1, 1);
      problem.y[row] = outcomes[row] ? 1 : -1;
    }
    Linear.disableDebugOutput();
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, PRECISION);
    parameter.setWeights(new double[] {against}, new int[] {-1});
    parameter.setRandom(new Random(17));
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[width];
    for (int at = 0; at < width; at++) {
      weights[at] = sign * model.getFeatureWeights()[at];
    }
    return new Logistic(
        means, spreads, weights, sign * model.getFeatureWeights()[width], share(outcomes));
  }

  private static double share(boolean[] outcomes) {
    int yes = 0;
    for (boolean outcome : outcomes) {
      yes += outcome ? 1 : 0;
    }
    return Math.clamp((double) yes / Math.max(1, outcomes.length), 0.01, 0.99);
  }

  /** The same signs where the outcome comes in that share of cases. */
  Logistic expecting(double other) {
    double shift = Signals.logit(other) - Signals.logit(share);
    return new Logistic(means, spreads, weights, bias + shift, other);
  }

  double probability(double[] signals) {
    double sum = bias;
    for (int at = 0; at < weights.length; at++) {
      sum += weights[at] * (signals[at] - means[at]) / spreads[at];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(weights.length);
    out.writeDouble(bias);
    out.writeDouble(share);
    for (int at = 0; at < weights.length; at++) {
      out.writeDouble(means[at]);
      out.writeDouble(spreads[at]);
      out.writeDouble(weights[at]);
    }
  }

  static Logistic read(DataInput in) throws IOException {
    int width = in.readInt();
    double bias = in.readDouble();
    double share = in.readDouble();
    double[][] columns = new double[3][width];
    for (int at = 0; at < width; at++) {
      for (double[] column : columns) {
        column[at] = in.readDouble();
      }
    }
    return new Logistic(columns[0], columns[1], columns[2], bias, share);
  }
}
