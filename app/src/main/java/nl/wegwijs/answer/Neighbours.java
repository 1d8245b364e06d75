package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** How close a text is to every phrasing known, by cosine. */
final class Neighbours {
  private static final float STEPS = 255;

  private final short[] classOf;
  private final float[] lengths;
  private final int[] starts;
  private final short[] rows;
  private final byte[] values;

  private Neighbours(short[] classOf, float[] lengths, int[] starts, short[] rows, byte[] values) {
    this.classOf = classOf;
    this.lengths = lengths;
    this.starts = starts;
    this.rows = rows;
    this.values = values;
  }

  /**
   * What the neighbours say.
   *
   * @param centroid for each class the cosine to its phrasings together
   * @param best for each class the cosine to the nearest of its phrasings
   */
  record Nearness(double[] centroid, double[] best) {}

  static Neighbours of(List<Vector> texts, int[] labels, int classes, int features) {
    int[] starts = new int[features + 1];
    texts.forEach(text -> java.util.Arrays.stream(text.ids()).forEach(id -> starts[id + 1]++));
    for (int id = 0; id < features; id++) {
      starts[id + 1] += starts[id];
    }
    short[] rows = new short[starts[features]];
    byte[] values = new byte[rows.length];
    short[] classOf = new short[texts.size()];
    int[] next = starts.clone();
    for (int row = 0; row < classOf.length; row++) {
      classOf[row] = (short) labels[row];
      for (int at = 0; at < texts.get(row).ids().length; at++) {
        int to = next[texts.get(row).ids()[at]]++;
        rows[to] = (short) row;
        values[to] = (byte) Math.round(texts.get(row).values()[at] * STEPS);
      }
    }
    return new Neighbours(classOf, lengths(texts, labels, classes, features), starts, rows, values);
  }

  /** Length of the sum of each class's texts. */
  private static float[] lengths(List<Vector> texts, int[] labels, int classes, int features) {
    float[] lengths = new float[classes];
    for (int one = 0; one < classes; one++) {
      float[] sum = new float[features];
      for (int row = 0; row < labels.length; row++) {
        if (labels[row] == one) {
          add(sum, texts.get(row));
        }
      }
      lengths[one] = (float) Math.max(1e-6, Math.sqrt(dot(sum)));
    }
    return lengths;
  }

  private static void add(float[] sum, Vector text) {
    for (int at = 0; at < text.ids().length; at++) {
      sum[text.ids()[at]] += text.values()[at];
    }
  }

  private static double dot(float[] sum) {
    double dot = 0;
    for (float value : sum) {
      dot += value * value;
    }
    return dot;
  }

  Nearness of(Vector text) {
    double[] centroid = new double[lengths.length];
    double[] best = new double[lengths.length];
    float[] cosines = cosines(text);
    for (int row = 0; row < cosines.length; row++) {
      int one = classOf[row];
      centroid[one] += cosines[row];
      best[one] = Math.max(best[one], cosines[row]);
    }
    for (int one = 0; one < lengths.length; one++) {
      centroid[one] /= lengths[one];
    }
    return new Nearness(centroid, best);
  }

  private float[] cosines(Vector text) {
    float[] cosines = new float[classOf.length];
    for (int at = 0; at < text.ids().length; at++) {
      float value = text.values()[at] / STEPS;
      for (int to = starts[text.ids()[at]]; to < starts[text.ids()[at] + 1]; to++) {
        cosines[rows[to]] += value * (values[to] & 0xff);
      }
    }
    return cosines;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(classOf.length);
    for (short one : classOf) {
      out.writeShort(one);
    }
    out.writeInt(lengths.length);
    for (float length : lengths) {
      out.writeFloat(length);
    }
    out.writeInt(starts.length);
    for (int start : starts) {
      out.writeInt(start);
    }
    for (int at = 0; at < rows.length; at++) {
      out.writeShort(rows[at]);
      out.writeByte(values[at]);
    }
  }

  static Neighbours read(DataInput in) throws IOException {
    short[] classOf = new short[in.readInt()];
    for (int row = 0; row < classOf.length; row++) {
      classOf[row] = in.readShort();
    }
    float[] lengths = new float[in.readInt()];
    for (int one = 0; one < lengths.length; one++) {
      lengths[one] = in.readFloat();
    }
    int[] starts = new int[in.readInt()];
    for (int id = 0; id < starts.length; id++) {
      starts[id] = in.readInt();
    }
    short[] rows = new short[starts[starts.length - 1]];
    byte[] values = new byte[rows.length];
    byte[] packed = new byte[rows.length * (Short.BYTES + 1)];
    in.readFully(packed);
    ByteBuffer pairs = ByteBuffer.wrap(packed);
    for (int at = 0; at < rows.length; at++) {
      rows[at] = pairs.getShort();
      values[at] = pairs.get();
    }
    return new Neighbours(classOf, lengths, starts, rows, values);
  }
}
