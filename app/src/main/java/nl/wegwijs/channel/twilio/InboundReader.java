package nl.wegwijs.channel.twilio;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * A message from Twilio's form (https://www.twilio.com/docs/messaging/guides/webhook-request). What
 * nobody can answer is not read: no id, no sender, a short code, a name in the place of a number, a
 * status that came to the wrong address.
 */
@Singleton
@Requires(condition = TwilioOn.class)
final class InboundReader {
  private static final String WHATSAPP = "whatsapp:";
  private static final Pattern NUMBER = Pattern.compile("\\+\\d{5,15}");
  private static final Pattern WHATSAPP_ID = Pattern.compile("whatsapp:[+.:\\w-]{2,150}");
  private static final Pattern SID = Pattern.compile("\\w{2,64}");
  private static final Pattern OURS = Pattern.compile("[+.:\\w-]{1,64}");

  /** What a number's country suggests; the Netherlands and Belgium say nothing about anybody. */
  private static final Map<String, Language> COUNTRIES =
      Map.of(
          "+48", Language.POLISH,
          "+40", Language.ROMANIAN,
          "+359", Language.BULGARIAN,
          "+44", Language.ENGLISH,
          "+353", Language.ENGLISH);

  private final BodyReader bodies;
  private final Clock clock;

  InboundReader(BodyReader bodies, Clock clock) {
    this.bodies = bodies;
    this.clock = clock;
  }

  Optional<Inbound> read(Form form) {
    if (form.text("MessageStatus").filter(status -> !status.equals("received")).isPresent()) {
      return Optional.empty();
    }
    return sid(form).flatMap(sid -> sender(form).map(from -> inbound(form, sid, from)));
  }

  private Inbound inbound(Form form, String sid, Address from) {
    return new Inbound(
        account(form), sid, null, from, bodies.read(form), clock.instant(), hint(from.value()));
  }

  /** Never invented: without the provider's id a message that comes twice cannot be told. */
  static Optional<String> sid(Form form) {
    return Stream.of("MessageSid", "SmsMessageSid", "SmsSid")
        .flatMap(key -> form.text(key).stream())
        .filter(sid -> SID.matcher(sid).matches())
        .findFirst();
  }

  /** The prefix alone decides the channel; what follows it need not be a number. */
  private static Optional<Address> sender(Form form) {
    String from = form.text("From").orElse("");
    if (WHATSAPP_ID.matcher(from).matches()) {
      return Optional.of(new Address(Channel.WHATSAPP, from));
    }
    return NUMBER.matcher(from).matches()
        ? Optional.of(new Address(Channel.SMS, from))
        : Optional.empty();
  }

  private static String account(Form form) {
    return Stream.of("To", "MessagingServiceSid", "AccountSid")
        .flatMap(key -> form.text(key).stream())
        .filter(ours -> OURS.matcher(ours).matches())
        .findFirst()
        .orElse("");
  }

  private static @Nullable Language hint(String from) {
    String number = from.startsWith(WHATSAPP) ? from.substring(WHATSAPP.length()) : from;
    return COUNTRIES.entrySet().stream()
        .filter(country -> number.startsWith(country.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
