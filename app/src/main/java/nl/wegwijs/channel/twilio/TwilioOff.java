package nl.wegwijs.channel.twilio;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;

/** Says at the start that the channel is off. */
@Singleton
@Requires(missingBeans = TwilioCarrier.class)
final class TwilioOff {
  @EventListener
  void say(ServerStartupEvent event) {
    LoggerFactory.getLogger(TwilioOff.class)
        .info("WhatsApp and SMS are off: TWILIO_ACCOUNT_SID is not set");
  }
}
