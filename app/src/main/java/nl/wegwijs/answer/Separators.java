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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A linear classifier for each class against all others (support vectors with squared loss), its
 * weights in one byte each: 146 articles and 50,000 features take 7 MB.
 */
final class Separators {
  private static final double LOSS = 1;
  private static final double PRECISION = 0.1;
  private static final int STEPS = 127;

  private final int classes;
  private final float[] scales;
  private final byte[] weights;

  private Separators(int classes, float[] scales, byte[] weights) {
    this.classes = classes;
    this.scales = scales;
    this.weights = weights;
  }

  /**
   * @param labels class of each row; one outside 0 to classes - 1 belongs to none
   * @param features how many there are
   * @param positive how much heavier an example of the class weighs than one of the others
   */
  static Separators learn(
      List<Vector> rows, int[] labels, int classes, int features, double positive) {
    Feature[][] nodes = rows.stream().map(Separators::nodes).toArray(Feature[][]::new);
    Linear.disableDebugOutput();
    float[] scales = new float[classes];
    byte[] weights = new byte[classes * features];
    IntStream.range(0, classes)
        .parallel()
        .forEach(one -> {
          double[] line = line(nodes, at -> labels[at] == one, features, positive);
          scales[one] = quantise(line, weights, one, classes);
        });
    return new Separators(classes, scales, weights);
  }

  private static Feature[] nodes(Vector row) {
    Feature[] nodes = new Feature[row.ids().length];
    for (int at = 0; at < nodes.length; at++) {
      nodes[at] = new FeatureNode(row.ids()[at] + 1, row.values()[at]);
    }
    return nodes;
  }

  private static double[] line(
      Feature[][] nodes, IntPredicate inside, int features, double positive) {
    Problem problem = new Problem();
    problem.n = features;
    problem.l = nodes.length;
    problem.x = nodes;
    problem.y =
        IntStream.range(0, nodes.length).mapToDouble(at -> inside.test(at) ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, LOSS, PRECISION);
    parameter.setWeights(new double[] {positive}, new int[] {1});
    parameter.setRandom(new Random(17));
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] line = model.getFeatureWeights();
    for (int at = 0; at < line.length; at++) {
      line[at] *= sign;
    }
    return line;
  }

  private static float quantise(double[] line, byte[] weights, int one, int classes) {
    double largest = 1e-9;
    for (double weight : line) {
      largest = Math.max(largest, Math.abs(weight));
    }
    for (int id = 0; id * classes < weights.length && id < line.length; id++) {
      weights[id * classes + one] = (byte) Math.round(line[id] / largest * STEPS);
    }
    return (float) (largest / STEPS);
  }

  /** The side of each line on which the text lies, and how far from it. */
  double[] decisions(Vector text) {
    float[] sums = new float[classes];
    for (int at = 0; at < text.ids().length; at++) {
      int from = text.ids()[at] * classes;
      float value = text.values()[at];
      for (int one = 0; one < classes; one++) {
        sums[one] += value * weights[from + one];
      }
    }
    return IntStream.range(0, classes).mapToDouble(one -> sums[one] * scales[one]).toArray();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    for (float scale : scales) {
      out.writeFloat(scale);
    }
    out.writeInt(weights.length);
    out.write(weights);
  }

  static Separators read(DataInput in) throws IOException {
    int classes = in.readInt();
    float[] scales = new float[classes];
    for (int one = 0; one < classes; one++) {
      scales[one] = in.readFloat();
    }
    byte[] weights = new byte[in.readInt()];
    in.readFully(weights);
    return new Separators(classes, scales, weights);
  }
}
