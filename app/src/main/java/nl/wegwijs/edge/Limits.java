package nl.wegwijs.edge;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much one address may ask: 60 at once, then 20 a second. This machine itself may ask without
 * limit.
 */
@Singleton
class Limits {
  private static final int AT_ONCE = 60;
  private static final int A_SECOND = 20;
  private static final int MOST_ADDRESSES = 50_000;

  private final TimeMeter meter;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  Limits(Clock clock) {
    this.meter = new Ticks(clock);
  }

  /** How long that address has to wait; zero: go ahead. */
  Duration take(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return Duration.ZERO;
    }
    ConsumptionProbe probe = bucket(name(address)).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket(String name) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(name, _ -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
        .withCustomTimePrecision(meter)
        .build();
  }

  /** Of IPv6 the first 64 bits: whoever has one such network has all its addresses. */
  private static String name(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
  }

  private record Ticks(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return Duration.ofMillis(clock.millis()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
