package nl.wegwijs.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * Times of many like things.
 *
 * @param sorted milliseconds, ascending
 * @param seconds how long all of them took together
 */
record Latencies(double[] sorted, double seconds) {
  static Latencies of(Collection<Double> milliseconds, double seconds) {
    double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Latencies(sorted, seconds);
  }

  double perSecond() {
    return sorted.length / seconds;
  }

  /**
   * @param share 0.99 for the time that 99 % stay within, in milliseconds
   */
  double within(double share) {
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, at)];
  }

  @Override
  public String toString() {
    return "%,8.0f /s   p50 %7.1f ms   p99 %7.1f ms   p99.9 %7.1f ms"
        .formatted(perSecond(), within(0.5), within(0.99), within(0.999));
  }
}
