package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bot's user name, asked for when a command names a bot and then kept. */
@Singleton
@Requires(condition = TelegramOn.class)
final class BotName {
  private final BotApi api;
  private volatile @Nullable String name;

  BotName(BotApi api) {
    this.api = api;
  }

  /** Also true while Telegram does not tell us our name: rather one answer too many. */
  boolean is(String other) {
    String ours = name == null ? ask() : name;
    return ours == null || ours.equalsIgnoreCase(other);
  }

  private @Nullable String ask() {
    if (api.call("getMe", Map.of()) instanceof ApiAnswer.Done(Json me)) {
      name = me.text("username").orElse(null);
    }
    return name;
  }
}
