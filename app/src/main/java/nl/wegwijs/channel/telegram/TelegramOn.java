package nl.wegwijs.channel.telegram;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import nl.wegwijs.settings.Settings;

/** Without a bot's token the channel does not exist: no address of its own, no carrier. */
final class TelegramOn implements Condition {
  @Override
  public boolean matches(ConditionContext context) {
    return context.getBean(Settings.class).telegram().isPresent();
  }
}
