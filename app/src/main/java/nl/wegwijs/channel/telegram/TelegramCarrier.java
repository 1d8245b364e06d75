package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Carrier;
import nl.wegwijs.post.Delivery;
import nl.wegwijs.post.Delivery.Reason;
import nl.wegwijs.post.Outbound;
import nl.wegwijs.post.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes letters to chats of Telegram, which lets nobody look whether one has arrived. */
@Singleton
@Requires(condition = TelegramOn.class)
final class TelegramCarrier implements Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramCarrier.class);

  /** How long to let the network rest when no connection came about. */
  private static final Duration REST = Duration.ofSeconds(5);

  private final BotApi api;
  private final People people;
  private final Pace pace;

  TelegramCarrier(BotApi api, People people, Clock clock) {
    this.api = api;
    this.people = people;
    this.pace = new Pace(clock);
  }

  @Override
  public Set<Channel> channels() {
    return Set.of(Channel.TELEGRAM);
  }

  @Override
  public Delivery deliver(Outbound letter) {
    String html = TelegramHtml.of(letter.reply().text());
    if (html.isEmpty()) {
      return new Delivery.Refused(Reason.OUR_FAULT, "empty text");
    }
    Optional<Duration> wait = pace.take(letter.to().value());
    return wait.<Delivery>map(pause -> new Delivery.TryAgain(pause, "pace", false))
        .orElseGet(() -> end(api.call("sendMessage", fields(letter, html)), letter.to()));
  }

  private static Map<String, Object> fields(Outbound letter, String html) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("chat_id", letter.to().value());
    fields.put("text", html);
    fields.put("parse_mode", "HTML");
    fields.put("link_preview_options", Map.of("is_disabled", true));
    buttons(letter.reply())
        .ifPresent(rows -> fields.put("reply_markup", Map.of("inline_keyboard", rows)));
    return fields;
  }

  private static Optional<List<List<Map<String, String>>>> buttons(Reply reply) {
    return Optional.of(Keyboard.of(reply.options())).filter(rows -> !rows.isEmpty());
  }

  private Delivery end(ApiAnswer answer, Address to) {
    return switch (answer) {
      case ApiAnswer.Done(Json message) -> accepted(message);
      case ApiAnswer.Denied denied -> denied(denied, to);
      case ApiAnswer.Unreached() -> new Delivery.TryAgain(REST, "no connection", false);
      case ApiAnswer.Silence silence -> {
        LOG.warn("Telegram left open whether a letter arrived: {}", silence.why());
        yield new Delivery.Uncertain();
      }
    };
  }

  private static Delivery accepted(Json message) {
    return new Delivery.Accepted(message.number("message_id").map(String::valueOf).orElse("?"));
  }

  private Delivery denied(ApiAnswer.Denied denied, Address to) {
    if (denied.movedTo() != null) {
      return moved(denied, to, denied.movedTo());
    }
    return switch (denied.code()) {
      case 429 -> new Delivery.TryAgain(wait(denied, Duration.ofSeconds(1)), "429", false);
      case 401, 404 -> alert(denied);
      case 403 -> refused(denied.says("blocked") ? Reason.BLOCKED : Reason.UNREACHABLE, denied);
      case 400 -> badRequest(denied);
      default -> refused(Reason.OUR_FAULT, denied);
    };
  }

  /** The next attempt finds the person at the new id. */
  private Delivery moved(ApiAnswer.Denied denied, Address to, long chat) {
    people.move(to, new Address(Channel.TELEGRAM, Long.toString(chat)));
    return new Delivery.TryAgain(wait(denied, Duration.ZERO), "moved", true);
  }

  private static Duration wait(ApiAnswer.Denied denied, Duration otherwise) {
    return denied.pause() == null ? otherwise : denied.pause();
  }

  private static Delivery alert(ApiAnswer.Denied denied) {
    LOG.error(
        "ALERT Telegram does not know TELEGRAM_BOT_TOKEN ({}): nothing can be sent", denied.code());
    return refused(Reason.OPERATOR, denied);
  }

  private static Delivery badRequest(ApiAnswer.Denied denied) {
    if (denied.says("message is not modified") || denied.says("query is too old")) {
      return new Delivery.Accepted("?");
    }
    boolean nobody =
        denied.says("chat not found") || denied.says("user not found") || denied.says("peer_id");
    if (!nobody) {
      LOG.error("Telegram refuses the form of a letter: {}", denied.kind());
    }
    return refused(nobody ? Reason.UNREACHABLE : Reason.OUR_FAULT, denied);
  }

  private static Delivery refused(Reason reason, ApiAnswer.Denied denied) {
    return new Delivery.Refused(reason, Integer.toString(denied.code()));
  }
}
