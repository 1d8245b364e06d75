package nl.wegwijs.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;

/**
 * Shows whether the polling lives. A silent Telegram never makes the service DOWN: the other
 * channels go on, and a restart would mend nothing.
 */
@Singleton
@Requires(condition = TelegramOn.class)
final class PollingHealth implements HealthIndicator {
  /** A question takes at most a minute and a pause half of one. */
  private static final Duration STALE = Duration.ofMinutes(3);

  private final Polling polling;
  private final Clock clock;
  private final MeterRegistry meters;

  PollingHealth(Polling polling, Clock clock, MeterRegistry meters) {
    this.polling = polling;
    this.clock = clock;
    this.meters = meters;
  }

  @EventListener
  void register(ServerStartupEvent event) {
    TimeGauge.builder(
            "wegwijs.telegram.poll.age", this, TimeUnit.SECONDS, health -> health.age().toSeconds())
        .description("Time since Telegram last answered a poll; 0 with a webhook")
        .register(meters);
  }

  private Duration age() {
    return polling
        .lastGood()
        .map(at -> Duration.between(at, clock.instant()))
        .orElse(Duration.ZERO);
  }

  @Override
  public Publisher<HealthResult> getResult() {
    HealthStatus status = age().compareTo(STALE) > 0 ? HealthStatus.UNKNOWN : HealthStatus.UP;
    String lastGood = polling.lastGood().map(Instant::toString).orElse("webhook");
    return Publishers.just(
        HealthResult.builder("telegram", status).details(Map.of("lastGoodPoll", lastGood)).build());
  }
}
