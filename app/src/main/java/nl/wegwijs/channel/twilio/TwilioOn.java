package nl.wegwijs.channel.twilio;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import nl.wegwijs.settings.Settings;

/** Without an account the channel does not exist: no webhooks, no carrier. */
final class TwilioOn implements Condition {
  @Override
  public boolean matches(ConditionContext context) {
    return context.getBean(Settings.class).twilio().isPresent();
  }
}
