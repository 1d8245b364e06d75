package nl.wegwijs.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workers that empty a queue: woken by a bell at once, and by a poll every second, so that a crash
 * between the two costs a second and not a message.
 */
public final class Drain implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final String name;
  private final Bell bell;
  private final IntSupplier work;
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean open = true;

  /**
   * @param work takes some of what waits and says how much; zero: nothing waits
   */
  public Drain(String name, Bell bell, int workers, IntSupplier work) {
    this.name = name;
    this.bell = bell;
    this.work = work;
    for (int i = 0; i < workers; i++) {
      this.workers.add(Thread.ofVirtual().name(name + "-" + i).start(this::run));
    }
  }

  private void run() {
    while (open) {
      try {
        if (work.getAsInt() == 0) {
          bell.await(POLL);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        rest(e);
      }
    }
  }

  private void rest(RuntimeException problem) {
    LOG.error(
        "{}: {} ({}); trying again in a second",
        name,
        problem.getClass().getSimpleName(),
        where(problem));
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      open = false;
    }
  }

  /** Where it happened; never the message, which may hold a person's text. */
  private static String where(RuntimeException problem) {
    StackTraceElement[] trace = problem.getStackTrace();
    return trace.length == 0 ? "unknown place" : trace[0].toString();
  }

  /** Lets every worker finish what it holds, at most 20 seconds. */
  @Override
  public void close() {
    open = false;
    workers.forEach(worker -> bell.ring());
    for (Thread worker : workers) {
      try {
        if (!worker.join(Duration.ofSeconds(20))) {
          worker.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
