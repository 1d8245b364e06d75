package nl.wegwijs.channel.twilio;

import com.twilio.rest.api.v2010.account.Message;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Carrier;
import nl.wegwijs.post.Delivery;
import nl.wegwijs.post.Outbound;
import nl.wegwijs.settings.Settings;

/**
 * Takes letters to phones, as SMS or over WhatsApp. A letter may become several messages; only of
 * the last do we hear later, and how that fares is how the letter fares.
 */
@Singleton
@Requires(condition = TwilioOn.class)
final class TwilioCarrier implements Carrier {
  /** WhatsApp lets us write freely for 24 hours; a minute less, since clocks differ. */
  private static final Duration WINDOW = Duration.ofHours(24).minusMinutes(1);

  /** After this one does not begin the next message: a worker holds the letter for a while only. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Optional<String> template;
  private final Senders senders;
  private final Pace pace;
  private final TwilioApi api;
  private final Contents contents;
  private final ClosedWindows closed;
  private final Endings endings;
  private final Progress progress;
  private final Phrases phrases;
  private final ObjectMapper json;
  private final Clock clock;

  TwilioCarrier(
      Settings settings,
      TwilioApi api,
      Contents contents,
      ClosedWindows closed,
      Endings endings,
      Progress progress,
      Phrases phrases,
      ObjectMapper json,
      Clock clock) {
    Settings.Twilio twilio = settings.twilio().orElseThrow();
    this.template = twilio.whatsappTemplate();
    this.senders = new Senders(twilio);
    this.pace = new Pace(clock, twilio.smsRate());
    this.api = api;
    this.contents = contents;
    this.closed = closed;
    this.endings = endings;
    this.progress = progress;
    this.phrases = phrases;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Set<Channel> channels() {
    return Set.of(Channel.WHATSAPP, Channel.SMS);
  }

  @Override
  public Delivery deliver(Outbound letter) {
    return senders
        .of(letter)
        .map(from -> windowIsClosed(letter) ? template(letter, from) : parts(letter, from))
        .orElseGet(() -> new Delivery.Refused(Delivery.Reason.OPERATOR, "no sender"));
  }

  private boolean windowIsClosed(Outbound letter) {
    return letter.to().channel() == Channel.WHATSAPP
        && (clock.instant().isAfter(letter.lastHeardAt().plus(WINDOW)) || closed.has(letter.id()));
  }

  private Delivery template(Outbound letter, TwilioApi.Sender from) {
    if (template.isEmpty()) {
      return new Delivery.Refused(Delivery.Reason.WINDOW_CLOSED, "63016");
    }
    String text = Parts.forTemplate(letter.reply());
    TwilioApi.Matter filled = new TwilioApi.Matter.Filled(template.get(), variable(text));
    return paced(letter).orElseGet(() -> send(letter, from, filled, true));
  }

  private String variable(String text) {
    try {
      return json.writeValueAsString(Map.of("1", text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Delivery parts(Outbound letter, TwilioApi.Sender from) {
    List<Part> parts = parts(letter);
    Instant enough = clock.instant().plus(PATIENCE);
    Delivery end = new Delivery.Refused(Delivery.Reason.OUR_FAULT, "empty text");
    for (int at = progress.of(letter.id()); at < parts.size(); at++) {
      boolean last = at == parts.size() - 1;
      Optional<Delivery> notNow = late(enough).or(() -> paced(letter));
      Part part = parts.get(at);
      end = notNow.orElseGet(() -> send(letter, from, part, last));
      if (!(end instanceof Delivery.Accepted(String sid))) {
        return end;
      }
      progress.accepted(letter.id(), last ? 0 : at + 1, sid);
    }
    return end;
  }

  private List<Part> parts(Outbound letter) {
    return letter.to().channel() == Channel.SMS
        ? Parts.sms(letter.reply())
        : Parts.whatsApp(letter.reply(), opener(letter.reply().language()));
  }

  private String opener(String language) {
    return phrases.say(new Language(language), "channel.list.open");
  }

  private Optional<Delivery> late(Instant enough) {
    return clock.instant().isAfter(enough)
        ? Optional.of(new Delivery.TryAgain(Duration.ZERO, "next part", false))
        : Optional.empty();
  }

  private Optional<Delivery> paced(Outbound letter) {
    return pace.take(letter.to().channel(), letter.account(), letter.to().value())
        .map(wait -> new Delivery.TryAgain(wait, "pace", false));
  }

  private Delivery send(Outbound letter, TwilioApi.Sender from, Part part, boolean last) {
    Optional<TwilioApi.Matter.Filled> filled =
        part.menu().flatMap(menu -> contents.of(part.text(), menu));
    if (filled.isPresent()) {
      ApiAnswer answer = api.send(sending(letter, from, filled.get(), last));
      if (!contents.isRefused(answer)) {
        return endings.of(answer, letter);
      }
      contents.forget(filled.get().contentSid());
    }
    return send(letter, from, new TwilioApi.Matter.Plain(part.numbered()), last);
  }

  private Delivery send(
      Outbound letter, TwilioApi.Sender from, TwilioApi.Matter matter, boolean last) {
    return endings.of(api.send(sending(letter, from, matter, last)), letter);
  }

  private static TwilioApi.Sending sending(
      Outbound letter, TwilioApi.Sender from, TwilioApi.Matter matter, boolean last) {
    return new TwilioApi.Sending(letter.to().value(), from, matter, last ? letter.id() : null);
  }

  /** Twilio lists what it has: a letter is there when its last message is. */
  @Override
  public Optional<Delivery> lookUp(Outbound letter) {
    return api.newest(letter.to().value())
        .map(messages ->
            windowIsClosed(letter) ? findTemplate(letter, messages) : findParts(letter, messages))
        .map(sid ->
            sid.isEmpty()
                ? new Delivery.TryAgain(Duration.ZERO, "never arrived", true)
                : new Delivery.Accepted(sid));
  }

  private String findTemplate(Outbound letter, List<Message> messages) {
    String text = Parts.forTemplate(letter.reply());
    return progress.find(messages, letter, body -> Part.onOneLine(body).contains(text));
  }

  private String findParts(Outbound letter, List<Message> messages) {
    List<Part> parts = parts(letter);
    String sid = "";
    for (int at = progress.of(letter.id()); at < parts.size(); at++) {
      Predicate<String> reads = parts.get(at)::reads;
      sid = progress.find(messages, letter, reads);
      if (sid.isEmpty()) {
        return "";
      }
      progress.accepted(letter.id(), at == parts.size() - 1 ? 0 : at + 1, sid);
    }
    return sid;
  }
}
