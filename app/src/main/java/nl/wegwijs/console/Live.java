package nl.wegwijs.console;

import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.FluxSink;

/**
 * Tells one open page what is new. It looks when woken, at most ten times a second, and every two
 * seconds for what another node did. What is the same as before is not sent again. Never
 * interrupted: that would close the embedded database's file under a running query.
 */
final class Live {
  private static final Logger LOG = LoggerFactory.getLogger(Live.class);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration BREATH = Duration.ofMillis(100);

  /** Browsers drop an event that holds no data at all. */
  private static final String NOTHING = " ";

  private static final int LOOKS_A_SIGN_OF_LIFE = 7;

  private final Semaphore woken = new Semaphore(0);
  private final Predicate<OpenCases.News> concerned;
  private final Supplier<Optional<Map<String, String>>> look;
  private final FluxSink<Event<String>> sink;
  private final Map<String, String> sent = new LinkedHashMap<>();
  private volatile boolean open = true;

  /**
   * @param concerned whether it shows any of that
   * @param look what the page should show, by name; empty: its session has ended
   */
  Live(
      Predicate<OpenCases.News> concerned,
      Supplier<Optional<Map<String, String>>> look,
      FluxSink<Event<String>> sink) {
    this.concerned = concerned;
    this.look = look;
    this.sink = sink;
  }

  void tell(OpenCases.News news) {
    if (concerned.test(news)) {
      wake();
    }
  }

  void wake() {
    if (woken.availablePermits() == 0) {
      woken.release();
    }
  }

  void close() {
    open = false;
    woken.release();
  }

  void run() {
    try {
      sink.next(Event.of(NOTHING).name("open"));
      for (int looks = 1; open; looks++) {
        Optional<Map<String, String>> now = look.get();
        now.ifPresentOrElse(parts -> parts.forEach(this::send), this::signedOut);
        if (looks % LOOKS_A_SIGN_OF_LIFE == 0) {
          sink.next(Event.of(NOTHING).name("alive"));
        }
        rest();
      }
    } catch (RuntimeException e) {
      LOG.warn("A console's stream broke: {}", e.getClass().getSimpleName());
    }
    sink.complete(); // the page connects again by itself
  }

  private void send(String name, String part) {
    if (!part.equals(sent.put(name, part))) {
      sink.next(Event.of(part.isEmpty() ? NOTHING : part).name(name));
    }
  }

  private void signedOut() {
    open = false;
    sink.next(Event.of(NOTHING).name("signed-out"));
  }

  private void rest() {
    try {
      Thread.sleep(BREATH);
      if (open && woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException e) {
      open = false;
    }
  }
}
