package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The features worth knowing: each with a number and how telling it is (idf). */
final class Terms {
  private final long[] hashes;
  private final float[] idf;
  private final float unseen;

  private Terms(long[] hashes, float[] idf, float unseen) {
    this.hashes = hashes;
    this.idf = idf;
    this.unseen = unseen;
  }

  /**
   * @param fewest texts that a feature must be in
   */
  static Terms of(Collection<Map<Long, Integer>> texts, int fewest) {
    Map<Long, Integer> frequencies = new HashMap<>();
    texts.forEach(text -> text.keySet().forEach(hash -> frequencies.merge(hash, 1, Integer::sum)));
    long[] hashes =
        frequencies.entrySet().stream()
            .filter(term -> term.getValue() >= fewest)
            .mapToLong(Map.Entry::getKey)
            .sorted()
            .toArray();
    float[] idf = new float[hashes.length];
    for (int id = 0; id < idf.length; id++) {
      idf[id] = idf(texts.size(), frequencies.getOrDefault(hashes[id], 0));
    }
    return new Terms(hashes, idf, idf(texts.size(), 0));
  }

  private static float idf(int texts, int frequency) {
    return (float) (1 + Math.log((1.0 + texts) / (1.0 + frequency)));
  }

  int size() {
    return hashes.length;
  }

  /** Sublinear counts times idf; what is not known only lowers {@link Vector#known}. */
  Vector vector(Map<Long, Integer> counts) {
    long[] packed = new long[counts.size()];
    double[] mass = new double[2];
    int found = 0;
    for (Map.Entry<Long, Integer> term : counts.entrySet()) {
      int id = Arrays.binarySearch(hashes, term.getKey());
      float value = (float) ((1 + Math.log(term.getValue())) * (id < 0 ? unseen : idf[id]));
      mass[id < 0 ? 0 : 1] += value * value;
      if (id >= 0) {
        packed[found++] = ((long) id << 32) | Float.floatToIntBits(value);
      }
    }
    Arrays.sort(packed, 0, found);
    return unpack(packed, found, Math.sqrt(mass[1]), mass[1] / Math.max(1e-9, mass[0] + mass[1]));
  }

  private static Vector unpack(long[] packed, int found, double length, double known) {
    int[] ids = new int[found];
    float[] values = new float[found];
    for (int at = 0; at < found; at++) {
      ids[at] = (int) (packed[at] >>> 32);
      values[at] = (float) (Float.intBitsToFloat((int) packed[at]) / length);
    }
    return new Vector(ids, values, known);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(hashes.length);
    out.writeFloat(unseen);
    for (int id = 0; id < hashes.length; id++) {
      out.writeLong(hashes[id]);
      out.writeFloat(idf[id]);
    }
  }

  static Terms read(DataInput in) throws IOException {
    long[] hashes = new long[in.readInt()];
    float unseen = in.readFloat();
    float[] idf = new float[hashes.length];
    for (int id = 0; id < hashes.length; id++) {
      hashes[id] = in.readLong();
      idf[id] = in.readFloat();
    }
    return new Terms(hashes, idf, unseen);
  }
}
