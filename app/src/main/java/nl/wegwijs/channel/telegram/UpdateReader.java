package nl.wegwijs.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * Reads updates of the Bot API (https://core.telegram.org/bots/api#update). Only private chats with
 * people are taken; what is unknown or broken means nothing and never throws.
 */
final class UpdateReader {
  /** The kinds of update that mean something here. */
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  /** {@code /start@some_bot}: a command for one bot by name. */
  private static final Pattern COMMAND = Pattern.compile("^(/\\w{1,64})@(\\w{1,64})(?=\\s|$)");

  /** Telegram keeps updates for a day; an older or later date is not to be believed. */
  private static final Duration OLDEST = Duration.ofHours(25);

  private final String bot;
  private final Predicate<String> isOurName;
  private final Clock clock;

  /**
   * @param isOurName whether a bot's user name is ours
   */
  UpdateReader(String bot, Predicate<String> isOurName, Clock clock) {
    this.bot = bot;
    this.isOurName = isOurName;
    this.clock = clock;
  }

  Event read(Json update) {
    String id = update.number("update_id").map(String::valueOf).orElse("");
    if (id.isEmpty()) {
      return new Event.Nothing();
    }
    if (update.has("message")) {
      return message(id, update.at("message"));
    }
    if (update.has("edited_message")) {
      return edited(update.at("edited_message"));
    }
    if (update.has("callback_query")) {
      return tapped(id, update.at("callback_query"));
    }
    return member(update.at("my_chat_member"));
  }

  private Event message(String id, Json message) {
    Optional<Address> from = person(message);
    if (from.isEmpty()) {
      return new Event.Nothing();
    }
    Optional<Long> moved = message.number("migrate_to_chat_id");
    if (moved.isPresent()) {
      return new Event.Moved(from.get(), address(moved.get()));
    }
    return BodyReader.read(message)
        .flatMap(this::forUs)
        .<Event>map(body -> new Event.Wrote(inbound(id, message, from.get(), body)))
        .orElseGet(Event.Nothing::new);
  }

  private Inbound inbound(String id, Json message, Address from, Body body) {
    String reference = message.number("message_id").map(String::valueOf).orElse(null);
    return new Inbound(bot, id, reference, from, body, date(message), hint(message.at("from")));
  }

  /** A command without our name; nothing when it is another bot's. */
  private Optional<Body> forUs(Body body) {
    if (!(body instanceof Body.Text(String text))) {
      return Optional.of(body);
    }
    Matcher command = COMMAND.matcher(text);
    if (!command.find()) {
      return Optional.of(body);
    }
    return isOurName.test(command.group(2))
        ? Optional.of(new Body.Text(command.replaceFirst("$1")))
        : Optional.empty();
  }

  private Event edited(Json message) {
    return person(message)
        .flatMap(from ->
            message
                .number("message_id")
                .flatMap(reference ->
                    message
                        .text("text")
                        .or(() -> message.text("caption"))
                        .<Event>map(text -> new Event.Edited(from, reference.toString(), text))))
        .orElseGet(Event.Nothing::new);
  }

  private Event tapped(String id, Json query) {
    Optional<String> tap = query.text("id");
    if (tap.isEmpty()) {
      return new Event.Nothing();
    }
    Json from = query.at("from");
    Json chat = query.at("message").at("chat");
    boolean elsewhere = from.isTrue("is_bot") || (chat.isObject() && !isPrivate(chat));
    Optional<Address> person = from.number("id").filter(number -> !elsewhere).map(this::address);
    Optional<Body> choice = query.text("data").map(Body.Choice::new);
    if (person.isEmpty() || choice.isEmpty()) {
      return new Event.TappedElsewhere(tap.get());
    }
    Inbound message =
        new Inbound(bot, id, null, person.get(), choice.get(), clock.instant(), hint(from));
    return new Event.Tapped(message, tap.get());
  }

  /** Our own standing in a chat has changed. */
  private Event member(Json change) {
    Json chat = change.at("chat");
    Optional<Long> id = chat.number("id");
    if (id.isEmpty()) {
      return new Event.Nothing();
    }
    boolean in = isIn(change.at("new_chat_member"));
    if (isPrivate(chat)) {
      return in ? new Event.Returned(address(id.get())) : gone(change, address(id.get()));
    }
    Language language = Optional.ofNullable(hint(change.at("from"))).orElse(Language.ENGLISH);
    boolean channel = chat.text("type").filter("channel"::equals).isPresent();
    return in && !isIn(change.at("old_chat_member"))
        ? new Event.Invited(id.get(), !channel, language)
        : new Event.Nothing();
  }

  private static Event gone(Json change, Address from) {
    return switch (change.at("new_chat_member").text("status").orElse("")) {
      case "kicked", "left" -> new Event.Blocked(from);
      default -> new Event.Nothing();
    };
  }

  private static boolean isIn(Json member) {
    return switch (member.text("status").orElse("")) {
      case "member", "administrator", "creator" -> true;
      case "restricted" -> member.isTrue("is_member");
      default -> false;
    };
  }

  /** Who wrote, if it is a person in a private chat. */
  private Optional<Address> person(Json message) {
    Json chat = message.at("chat");
    boolean person = isPrivate(chat) && !message.at("from").isTrue("is_bot");
    return person ? chat.number("id").map(this::address) : Optional.empty();
  }

  /** Groups and channels have negative ids. */
  private static boolean isPrivate(Json chat) {
    return chat.text("type")
        .map("private"::equals)
        .orElseGet(() -> chat.number("id").filter(id -> id > 0).isPresent());
  }

  private Address address(long chat) {
    return new Address(Channel.TELEGRAM, Long.toString(chat));
  }

  private Instant date(Json message) {
    Instant now = clock.instant();
    long oldest = now.minus(OLDEST).getEpochSecond();
    return message
        .number("date")
        .filter(date -> date >= oldest && date < now.getEpochSecond())
        .map(Instant::ofEpochSecond)
        .orElse(now);
  }

  private static @Nullable Language hint(Json from) {
    return from.text("language_code")
        .map(code -> Locale.forLanguageTag(code.replace('_', '-')).getLanguage())
        .filter(tag -> tag.matches("[a-z]{2,3}"))
        .map(Language::new)
        .orElse(null);
  }
}
