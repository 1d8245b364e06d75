package nl.wegwijs.channel.twilio;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Outbox;

/** Asks after letters whose status got lost: every hour those that were silent for twelve. */
@Singleton
@Requires(condition = TwilioOn.class)
final class StatusPoll {
  private static final Duration SILENCE = Duration.ofHours(12);

  private final Outbox outbox;
  private final TwilioApi api;
  private final Statuses statuses;

  StatusPoll(Outbox outbox, TwilioApi api, Statuses statuses) {
    this.outbox = outbox;
    this.api = api;
    this.statuses = statuses;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "5m")
  void ask() {
    outbox.awaited(Set.of(Channel.WHATSAPP, Channel.SMS), SILENCE).forEach(this::ask);
  }

  private void ask(Outbox.Awaited letter) {
    api.fetch(letter.providerId())
        .ifPresent(message -> {
          int code = message.getErrorCode() == null ? 0 : message.getErrorCode();
          String status = message.getStatus() == null ? "" : message.getStatus().toString();
          statuses.take(letter.letter(), letter.providerId(), status, code);
        });
  }
}
