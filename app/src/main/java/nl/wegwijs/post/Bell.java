package nl.wegwijs.post;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever waits for work. Ringing twice before anybody looked is ringing once. */
public final class Bell {
  private final Semaphore rung = new Semaphore(0);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Calls it at every ring, in the thread that rings: it must be quick. */
  public void onRing(Runnable listener) {
    listeners.add(listener);
  }

  public void ring() {
    listeners.forEach(Runnable::run);
    if (rung.availablePermits() < 64) {
      rung.release();
    }
  }

  /** Waits for a ring, at most that long. */
  void await(Duration most) throws InterruptedException {
    if (rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      return;
    }
  }
}
