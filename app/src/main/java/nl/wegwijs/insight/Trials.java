package nl.wegwijs.insight;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wegwijs.answer.ExamReport;
import nl.wegwijs.answer.Examiner;
import nl.wegwijs.content.Manuscript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What drafts do to the answers: examined beside, one at a time on each node, and kept. */
@Singleton
public class Trials {
  private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

  /** Whoever examines gives a sign of life every second. */
  private static final Duration ALIVE = Duration.ofMinutes(2);

  private static final Duration KEPT = Duration.ofDays(30);

  private final TrialRows rows;
  private final Clock clock;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("trial").factory());

  Trials(TrialRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * @param key of the two states that are held against each other
   */
  public Trial find(String key) {
    return rows.find(key).map(this::trial).orElse(new Trial.None());
  }

  private Trial trial(TrialRow row) {
    if (row.report() != null) {
      return new Trial.Ended(ExamReport.of(row.report()));
    }
    boolean gone = row.seenAt().isBefore(clock.instant().minus(ALIVE));
    return row.failed() || gone ? new Trial.Failed() : new Trial.Running(row.done(), row.steps());
  }

  /** False: this node examines another draft. What is known, or examined already, stays. */
  public boolean begin(String key, Manuscript today, Manuscript draft) {
    rows.clear(key, clock.instant().minus(ALIVE), clock.instant().minus(KEPT));
    if (!(find(key) instanceof Trial.None)) {
      return true;
    } else if (!busy.compareAndSet(false, true)) {
      return false;
    } else if (rows.begin(key, clock.instant()) == 0) {
      busy.set(false);
      return true; // another node was quicker
    }
    beside.execute(() -> examine(key, today, draft));
    return true;
  }

  private void examine(String key, Manuscript today, Manuscript draft) {
    try {
      String report =
          Examiner.examine(
              today, draft, so -> rows.go(key, clock.instant(), so.steps(), so.done()));
      rows.end(key, report);
    } catch (IOException | RuntimeException e) {
      LOG.error("Examining a draft failed: {}", e.toString());
      rows.fail(key);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      busy.set(false);
    }
  }

  @PreDestroy
  void stop() {
    beside.shutdownNow();
  }
}
