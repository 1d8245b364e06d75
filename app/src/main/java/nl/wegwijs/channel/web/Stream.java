package nl.wegwijs.channel.web;

import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.FluxSink;

/**
 * Sends a person's new letters to one open page. Woken by a delivery here, and by a look every two
 * seconds for those of other nodes. It is never interrupted: that would close the embedded
 * database's file under a running query.
 */
final class Stream {
  private static final Logger LOG = LoggerFactory.getLogger(Stream.class);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final int LOOKS_A_SIGN_OF_LIFE = 7;

  private final Semaphore woken = new Semaphore(0);
  private final LongFunction<List<Drawn>> after;
  private final FluxSink<Event<String>> sink;
  private long seen;
  private volatile boolean open = true;

  /**
   * A letter as the page shows it.
   *
   * @param seq its place in the order of letters
   */
  record Drawn(long seq, String html) {}

  /**
   * @param after finds the letters after a place
   * @param seen the last letter that the page has
   */
  Stream(LongFunction<List<Drawn>> after, long seen, FluxSink<Event<String>> sink) {
    this.after = after;
    this.seen = seen;
    this.sink = sink;
  }

  void wake() {
    woken.release();
  }

  void close() {
    open = false;
    wake();
  }

  void run() {
    try {
      sink.next(Event.of("").name("open"));
      for (int looks = 1; open; looks++) {
        after.apply(seen).forEach(this::send);
        if (looks % LOOKS_A_SIGN_OF_LIFE == 0) {
          sink.next(Event.of("").name("alive"));
        }
        rest();
      }
      sink.complete();
    } catch (RuntimeException e) {
      LOG.warn("A page's stream broke: {}", e.getClass().getSimpleName());
      sink.complete(); // the page connects again by itself
    }
  }

  private void send(Drawn letter) {
    seen = letter.seq();
    sink.next(Event.of(letter.html()).name("letter").id(Long.toString(seen)));
  }

  private void rest() {
    try {
      if (woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException e) {
      open = false;
    }
  }
}
