package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;

/** Says at the start that the channel is off. */
@Singleton
@Requires(missingBeans = BotApi.class)
final class TelegramOff {
  @EventListener
  void say(ServerStartupEvent event) {
    LoggerFactory.getLogger(TelegramOff.class)
        .info("Telegram is off: TELEGRAM_BOT_TOKEN is not set");
  }
}
