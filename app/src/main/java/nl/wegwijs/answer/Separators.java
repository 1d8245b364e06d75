package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import nl.wegwijs.language.Examples;

/**
 * A linear classifier for each class against all others (support vectors with squared loss), its
 * weights in one byte each: 146 articles and 50,000 features take 7 MB.
 */
final class Separators {
  private static final float LOSS = 1;
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
      List<Vector> rows, int[] labels, int classes, int features, float positive) {
    Examples examples =
        Examples.of(
            rows.stream().map(Vector::ids).toList(),
            rows.stream().map(Vector::values).toList(),
            features);
    float[] scales = new float[classes];
    byte[] weights = new byte[classes * features];
    IntStream.range(0, classes)
        .parallel()
        .forEach(one -> {
          float[] line = examples.separate(at -> labels[at] == one, LOSS, LOSS * positive);
          scales[one] = quantise(line, weights, one, classes);
        });
    return new Separators(classes, scales, weights);
  }

  private static float quantise(float[] line, byte[] weights, int one, int classes) {
    float largest = 1e-9f;
    for (float weight : line) {
      largest = Math.max(largest, Math.abs(weight));
    }
    for (int id = 0; id * classes < weights.length && id < line.length; id++) {
      weights[id * classes + one] = (byte) Math.round(line[id] / largest * STEPS);
    }
    return largest / STEPS;
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
