package nl.wegwijs.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The whole walk: from a signed webhook to the moment the provider has accepted the reply. */
final class Walk implements AutoCloseable {
  private static final int PEOPLE = 100;

  /**
   * Under the limits that stop loops and floods: 30 messages a minute, 20 alike in five minutes.
   */
  private static final int TURNS = 15;

  private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();
  private final FarTwilio far = new FarTwilio(Duration.ofMillis(20), this::arrived);

  FarTwilio far() {
    return far;
  }

  private void arrived(FarTwilio.Arrived letter) {
    CountDownLatch one = waiting.get(letter.to());
    if (one != null) {
      one.countDown();
    }
  }

  /**
   * Some rounds of a crowd that nobody has seen before, so that no limit is met.
   *
   * @param generation keeps the crowds apart
   */
  Latencies measure(SignedSender sender, int generation) throws Exception {
    Crowd.time(PEOPLE, 1, (who, turn) -> exchange(sender, generation, who, -1, 2));
    return Crowd.time(PEOPLE, TURNS, (who, turn) -> exchange(sender, generation, who, turn, 1));
  }

  /**
   * @param letters how many answer: the first message gets a welcome too
   */
  private void exchange(SignedSender sender, int generation, int who, int turn, int letters)
      throws Exception {
    String from = "+4850%02d%05d".formatted(generation, who);
    CountDownLatch answered = new CountDownLatch(letters);
    waiting.put(from, answered);
    String sid = "SM%08x%08x%016x".formatted(generation, who, turn + 1);
    int status = sender.text(from, sid, Asker.QUESTIONS.get((turn + 1) % Asker.QUESTIONS.size()));
    if (status != 200 || !answered.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no answer within 30 s; the webhook said " + status);
    }
  }

  @Override
  public void close() {
    far.close();
  }
}
