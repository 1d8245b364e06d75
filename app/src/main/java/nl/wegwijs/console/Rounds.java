package nl.wegwijs.console;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the open pages that show what has changed, and lets the others sleep: after a ring it looks
 * once for all of them, at most twenty times a second. What another node did is found by each page
 * itself.
 */
final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration BREATH = Duration.ofMillis(50);

  private final OpenCases cases;
  private final Semaphore rung = new Semaphore(0);
  private final Set<Live> pages = ConcurrentHashMap.newKeySet();
  private volatile boolean going = true;

  Rounds(OpenCases cases) {
    this.cases = cases;
  }

  void start() {
    Thread.ofVirtual().name("console-rounds").start(this::run);
  }

  void add(Live page) {
    pages.add(page);
  }

  void remove(Live page) {
    pages.remove(page);
  }

  int size() {
    return pages.size();
  }

  /** Something may have changed. */
  void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  void tell(OpenCases.News news) {
    pages.forEach(page -> page.tell(news));
  }

  void stop() {
    going = false;
    rung.release();
    pages.forEach(Live::close);
  }

  /** Never interrupted: that would close the embedded database's file under a running query. */
  private void run() {
    while (going) {
      rung.acquireUninterruptibly();
      rung.drainPermits();
      go();
      LockSupport.parkNanos(BREATH.toNanos());
    }
  }

  private void go() {
    if (pages.isEmpty()) {
      return;
    }
    try {
      tell(cases.news());
    } catch (RuntimeException e) {
      LOG.warn("The console could not see what is new: {}", e.getClass().getSimpleName());
      pages.forEach(Live::wake);
    }
  }
}
