package nl.wegwijs.console;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something read once for all open pages that show it: again after somebody rang, at most twenty
 * times a second, and every second for what another node did.
 */
final class Shared<T> {
  private static final Duration OLD = Duration.ofSeconds(1);
  private static final Duration BREATH = Duration.ofMillis(50);

  private final Supplier<T> reading;
  private final AtomicLong rings = new AtomicLong();
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable Read<T> last;

  Shared(Supplier<T> reading) {
    this.reading = reading;
  }

  /**
   * @param ring how often somebody had rung before it was read
   * @param nanos when, as {@link System#nanoTime} counts
   */
  private record Read<T>(T seen, long ring, long nanos) {
    Duration age() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }

    boolean serves(long wanted) {
      return ring >= wanted && age().compareTo(OLD) < 0;
    }
  }

  /** Something has changed. */
  void ring() {
    rings.incrementAndGet();
  }

  /** Whatever was rung before this call is in it. */
  T seen() {
    long wanted = rings.get();
    Read<T> read = last;
    return read != null && read.serves(wanted) ? read.seen() : read(wanted);
  }

  private T read(long wanted) {
    turn.lock();
    try {
      Read<T> read = last;
      if (read != null && read.serves(wanted)) {
        return read.seen();
      }
      rest(read);
      long ring = rings.get();
      T seen = reading.get();
      last = new Read<>(seen, ring, System.nanoTime());
      return seen;
    } finally {
      turn.unlock();
    }
  }

  /** Meanwhile others come who want the same. */
  private static void rest(@Nullable Read<?> read) {
    Duration left = read == null ? Duration.ZERO : BREATH.minus(read.age());
    if (left.isPositive()) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
