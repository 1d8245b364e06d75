package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

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
  static Terms of(List<Bag> texts, int fewest) {
    long[] all =
        texts.stream().flatMapToLong(text -> Arrays.stream(text.hashes())).sorted().toArray();
    long[] hashes = new long[all.length];
    float[] idf = new float[all.length];
    int size = 0;
    for (int from = 0, to = 0; from < all.length; from = to) {
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      if (to - from >= fewest) {
        hashes[size] = all[from];
        idf[size++] = idf(texts.size(), to - from);
      }
    }
    return new Terms(Arrays.copyOf(hashes, size), Arrays.copyOf(idf, size), idf(texts.size(), 0));
  }

  /** Those of them that are in these texts, as telling as they were among all. */
  Terms in(List<Bag> texts) {
    long[] kept =
        texts.stream()
            .flatMapToLong(text -> Arrays.stream(text.hashes()))
            .filter(this::has)
            .distinct()
            .sorted()
            .toArray();
    float[] telling = new float[kept.length];
    for (int at = 0; at < kept.length; at++) {
      telling[at] = idf[Arrays.binarySearch(hashes, kept[at])];
    }
    return new Terms(kept, telling, unseen);
  }

  private static float idf(int texts, int frequency) {
    return (float) (1 + Math.log((1.0 + texts) / (1.0 + frequency)));
  }

  int size() {
    return hashes.length;
  }

  boolean has(long hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }

  /** Sublinear counts times idf; what is not known only lowers {@link Vector#known}. */
  Vector vector(Bag text) {
    int[] ids = new int[text.hashes().length];
    float[] values = new float[ids.length];
    double strange = 0;
    double familiar = 0;
    int found = 0;
    for (int at = 0; at < ids.length; at++) {
      int id = Arrays.binarySearch(hashes, text.hashes()[at]);
      float value = (float) ((1 + Math.log(text.counts()[at])) * (id < 0 ? unseen : idf[id]));
      if (id < 0) {
        strange += value * value;
      } else {
        familiar += value * value;
        ids[found] = id;
        values[found++] = value;
      }
    }
    double known = familiar / Math.max(1e-9, familiar + strange);
    return new Vector(
        Arrays.copyOf(ids, found), shortened(values, found, Math.sqrt(familiar)), known);
  }

  private static float[] shortened(float[] values, int found, double length) {
    float[] unit = new float[found];
    for (int at = 0; at < found; at++) {
      unit[at] = (float) (values[at] / length);
    }
    return unit;
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
