package nl.wegwijs.channel.twilio;

import java.util.Optional;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Outbound;
import nl.wegwijs.settings.Settings;

/** Whom a letter comes from: the number the person wrote to, else the one that is set. */
record Senders(Settings.Twilio settings) {
  private static final String PREFIX = "whatsapp:";

  /** Empty: there is none. */
  Optional<TwilioApi.Sender> of(Outbound letter) {
    return letter.to().channel() == Channel.WHATSAPP
        ? whatsApp(letter.account())
        : sms(letter.account());
  }

  private Optional<TwilioApi.Sender> whatsApp(String account) {
    return account.startsWith(PREFIX)
        ? Optional.of(new TwilioApi.Sender(account, null))
        : settings.whatsappFrom().map(ours -> new TwilioApi.Sender(PREFIX + ours, null));
  }

  private Optional<TwilioApi.Sender> sms(String account) {
    Optional<String> ours =
        account.matches("\\+\\d+|MG\\w+") ? Optional.of(account) : settings.smsFrom();
    return ours.map(sender ->
        sender.startsWith("MG")
            ? new TwilioApi.Sender(null, sender)
            : new TwilioApi.Sender(sender, null));
  }
}
