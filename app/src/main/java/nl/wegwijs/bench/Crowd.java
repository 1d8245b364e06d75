package nl.wegwijs.bench;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Many who each do one thing after the other: a closed loop, so that nobody outruns the service.
 */
final class Crowd {
  /** One thing to do, by whom and for the how manieth time. */
  @FunctionalInterface
  interface Deed {
    void act(int who, int turn) throws Exception;
  }

  private Crowd() {}

  /** Times each deed in milliseconds. */
  static Latencies time(int people, int turns, Deed deed) throws Exception {
    Collection<Double> times = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, people)
              .mapToObj(who -> threads.submit(() -> act(who, turns, deed, times)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    return Latencies.of(times, (System.nanoTime() - start) / 1e9);
  }

  private static Void act(int who, int turns, Deed deed, Collection<Double> times)
      throws Exception {
    for (int turn = 0; turn < turns; turn++) {
      long start = System.nanoTime();
      deed.act(who, turn);
      times.add((System.nanoTime() - start) / 1e6);
    }
    return null;
  }
}
