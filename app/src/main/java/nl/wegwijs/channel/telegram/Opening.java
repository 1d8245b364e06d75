package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.wegwijs.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the channel once the service listens, without holding up its start. */
@Singleton
@Requires(condition = TelegramOn.class)
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final Optional<String> secret;
  private final Commands commands;
  private final Webhook webhook;
  private final Polling polling;

  Opening(Settings settings, Commands commands, Webhook webhook, Polling polling) {
    this.secret = settings.telegram().orElseThrow().webhookSecret();
    this.commands = commands;
    this.webhook = webhook;
    this.polling = polling;
  }

  @EventListener
  void open(ServerStartupEvent event) {
    LOG.info("Telegram is on, by {}", secret.isPresent() ? "webhook" : "polling");
    if (secret.isEmpty()) {
      polling.start();
    }
    Thread.ofVirtual().name("telegram-opening").start(this::introduce);
  }

  private void introduce() {
    try {
      if (secret.isPresent()) {
        webhook.register(secret.get());
      }
      commands.publish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
