package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import nl.wegwijs.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Telegram where our webhook is, until it has understood. */
@Singleton
@Requires(condition = TelegramOn.class)
final class Webhook {
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

  private final BotApi api;
  private final URI publicUrl;
  private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
  private final CountDownLatch stopped = new CountDownLatch(1);

  Webhook(BotApi api, Settings settings) {
    this.api = api;
    this.publicUrl = settings.publicUrl();
  }

  void register(String secret) throws InterruptedException {
    if (!publicUrl.getScheme().equals("https")) {
      LOG.warn("The webhook is not registered: Telegram needs WEGWIJS_PUBLIC_URL to be https");
      return;
    }
    Optional<Duration> pause = Optional.of(Duration.ZERO);
    for (int tries = 1; pause.isPresent() && !stops(pause.get()); tries++) {
      pause = end(call(secret), tries);
    }
  }

  private boolean stops(Duration pause) throws InterruptedException {
    return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private ApiAnswer call(String secret) {
    return api.call(
        "setWebhook",
        Map.of(
            "url",
            publicUrl + TelegramHook.PATH,
            "secret_token",
            secret,
            "allowed_updates",
            UpdateReader.KINDS));
  }

  /** How long to wait before the next try; empty: none is needed or of use. */
  private Optional<Duration> end(ApiAnswer answer, int tries) {
    return switch (answer) {
      case ApiAnswer.Done done -> {
        LOG.info("Telegram sends its updates to {}{}", publicUrl, TelegramHook.PATH);
        yield Optional.empty();
      }
      case ApiAnswer.Denied denied when denied.code() != 429 -> {
        LOG.error("ALERT Telegram refuses the webhook: {}", denied.kind());
        yield Optional.empty();
      }
      case ApiAnswer.Denied denied ->
          Optional.of(denied.pause() == null ? backoff.after(tries) : denied.pause());
      case ApiAnswer.Unreached() -> Optional.of(backoff.after(tries));
      case ApiAnswer.Silence silence -> Optional.of(backoff.after(tries));
    };
  }

  @PreDestroy
  void close() {
    stopped.countDown();
  }
}
