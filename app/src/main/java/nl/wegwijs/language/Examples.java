package nl.wegwijs.language;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Vectors to learn from, and the learning of a line between two sides: a support vector machine
 * with squared loss by dual coordinate descent (Hsieh and others, ICML 2008), as liblinear does it,
 * on flat arrays because 146 lines a language are drawn through the same vectors.
 */
public final class Examples {
  private static final int MOST_ROUNDS = 200;
  private static final float PRECISION = 0.1f;

  private final int features;
  private final int[] starts;
  private final int[] ids;
  private final float[] values;
  private final float[] squares;

  private Examples(int features, int[] starts, int[] ids, float[] values, float[] squares) {
    this.features = features;
    this.starts = starts;
    this.ids = ids;
    this.values = values;
    this.squares = squares;
  }

  /**
   * @param ids of the features of each vector, in rising order
   * @param values one for each
   * @param features how many there are
   */
  public static Examples of(List<int[]> ids, List<float[]> values, int features) {
    int[] starts = new int[ids.size() + 1];
    for (int row = 0; row < ids.size(); row++) {
      starts[row + 1] = starts[row] + ids.get(row).length;
    }
    int[] allIds = new int[starts[ids.size()]];
    float[] allValues = new float[allIds.length];
    float[] squares = new float[ids.size()];
    for (int row = 0; row < ids.size(); row++) {
      System.arraycopy(ids.get(row), 0, allIds, starts[row], ids.get(row).length);
      System.arraycopy(values.get(row), 0, allValues, starts[row], ids.get(row).length);
      for (float value : values.get(row)) {
        squares[row] += value * value;
      }
    }
    return new Examples(features, starts, allIds, allValues, squares);
  }

  /**
   * The weights of a line with the inside on its positive side.
   *
   * @param cost of an example outside on the wrong side
   * @param dearer the same for one inside
   */
  public float[] separate(IntPredicate inside, float cost, float dearer) {
    float[] line = new float[features];
    float[] pulls = new float[squares.length];
    int[] active = new int[squares.length];
    boolean[] side = new boolean[squares.length];
    for (int row = 0; row < active.length; row++) {
      active[row] = row;
      side[row] = inside.test(row);
    }
    int left = active.length;
    float limit = Float.POSITIVE_INFINITY;
    Dice dice = new Dice();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      float most = Float.NEGATIVE_INFINITY;
      float least = Float.POSITIVE_INFINITY;
      dice.shuffle(active, left);
      for (int at = 0; at < left; at++) {
        int row = active[at];
        float sign = side[row] ? 1 : -1;
        float ease = 0.5f / (side[row] ? dearer : cost);
        float slope = sign * dot(line, row) - 1 + ease * pulls[row];
        if (pulls[row] == 0 && slope > limit) {
          active[at--] = active[--left];
          active[left] = row;
          continue;
        }
        float step = pulls[row] == 0 ? Math.min(slope, 0) : slope;
        most = Math.max(most, step);
        least = Math.min(least, step);
        if (step != 0) {
          float before = pulls[row];
          pulls[row] = Math.max(0, before - slope / (squares[row] + ease));
          add(line, row, sign * (pulls[row] - before));
        }
      }
      if (most - least <= PRECISION) {
        if (left == active.length) {
          break;
        }
        left = active.length;
        limit = Float.POSITIVE_INFINITY;
      } else {
        limit = most <= 0 ? Float.POSITIVE_INFINITY : most;
      }
    }
    return line;
  }

  private float dot(float[] line, int row) {
    float dot = 0;
    for (int at = starts[row]; at < starts[row + 1]; at++) {
      dot += line[ids[at]] * values[at];
    }
    return dot;
  }

  private void add(float[] line, int row, float times) {
    for (int at = starts[row]; at < starts[row + 1]; at++) {
      line[ids[at]] += times * values[at];
    }
  }

  /** The same throws every time. */
  private static final class Dice {
    private long state = 0x9E3779B97F4A7C15L;

    void shuffle(int[] rows, int size) {
      for (int at = size - 1; at > 0; at--) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        int other = (int) ((state >>> 1) % (at + 1));
        int row = rows[at];
        rows[at] = rows[other];
        rows[other] = row;
      }
    }
  }
}
