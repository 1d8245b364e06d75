package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Telegram for updates, again and again. A batch is in the inbox before the next question
 * confirms it: what fails between the two comes again, and the inbox knows what it has.
 */
@Singleton
@Requires(condition = TelegramOn.class)
final class Polling {
  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

  /** How long Telegram holds a question while nothing happens; 50 seconds is its most. */
  private static final Duration HOLD = Duration.ofSeconds(50);

  private static final Duration AT_ONCE = Duration.ZERO;

  /** A line of its own, to be cut when the service stops. */
  private final BotApi line;

  private final Reception reception;
  private final Clock clock;
  private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Instant lastGood;
  private @Nullable Thread thread;

  private @Nullable Long offset;
  private int failures;
  private boolean conflict;

  Polling(Settings settings, ObjectMapper json, Reception reception, Clock clock) {
    this.line = new BotApi(settings, json);
    this.reception = reception;
    this.clock = clock;
  }

  void start() {
    lastGood = clock.instant();
    thread = Thread.ofVirtual().name("telegram-poll").start(this::run);
  }

  /** When Telegram last answered a question, or when the polling began; empty: it never did. */
  Optional<Instant> lastGood() {
    return Optional.ofNullable(lastGood);
  }

  private void run() {
    try {
      Optional<Duration> pause = Optional.of(AT_ONCE);
      while (pause.isPresent() && !stopped.await(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
        pause = ask();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks once and says how long to wait before the next question; empty: never again. */
  private Optional<Duration> ask() {
    ApiAnswer answer = line.call("getUpdates", question(), HOLD.plusSeconds(10));
    if (stopped.getCount() == 0) {
      return Optional.empty();
    }
    return switch (answer) {
      case ApiAnswer.Done(Json batch) -> Optional.of(take(batch.items()));
      case ApiAnswer.Denied denied -> denied(denied);
      case ApiAnswer.Unreached() -> Optional.of(failed("no connection"));
      case ApiAnswer.Silence(String why) -> Optional.of(failed(why));
    };
  }

  private Map<String, Object> question() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("timeout", HOLD.toSeconds());
    fields.put("allowed_updates", UpdateReader.KINDS);
    if (offset != null) {
      fields.put("offset", offset);
    }
    return fields;
  }

  private Duration take(List<Json> batch) {
    try {
      batch.forEach(this::take);
    } catch (RuntimeException e) {
      return failed("the inbox: " + e.getClass().getSimpleName());
    }
    if (batch.isEmpty()) {
      offset = null; // all is confirmed, and ids may restart lower after a quiet week
    }
    lastGood = clock.instant();
    failures = 0;
    conflict = false;
    return AT_ONCE;
  }

  private void take(Json update) {
    reception.take(update);
    update.number("update_id").ifPresent(id -> offset = id + 1);
  }

  private Optional<Duration> denied(ApiAnswer.Denied denied) {
    if (denied.code() == 401 || denied.code() == 404) {
      LOG.error(
          "ALERT Telegram does not know TELEGRAM_BOT_TOKEN ({}): polling has stopped",
          denied.code());
      return Optional.empty();
    }
    if (denied.code() == 409) {
      return Optional.of(conflict());
    }
    return Optional.of(
        denied.pause() == null ? failed(Integer.toString(denied.code())) : denied.pause());
  }

  private Duration conflict() {
    if (!conflict) {
      LOG.error(
          "Telegram lets one reader in (409): another service polls this bot, or it has a webhook."
              + " Stop the other one, or set TELEGRAM_WEBHOOK_SECRET; I go on trying");
    }
    conflict = true;
    return backoff.after(++failures);
  }

  private Duration failed(String why) {
    Duration pause = backoff.after(++failures);
    LOG.warn("Polling Telegram failed ({}); again in {} ms", why, pause.toMillis());
    return pause;
  }

  /** Hangs up on an open question; a batch in hand is stored first. */
  @PreDestroy
  void close() throws InterruptedException {
    stopped.countDown();
    line.close();
    if (thread != null) {
      thread.join(Duration.ofSeconds(20));
    }
  }
}
