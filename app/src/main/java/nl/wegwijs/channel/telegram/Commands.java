package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands in the menu beside Telegram's text field, in the language of the person's phone. */
@Singleton
@Requires(condition = TelegramOn.class)
final class Commands {
  /** Names are the same in every language; what they do is said in the person's. */
  static final List<String> NAMES =
      List.of("menu", "language", "human", "stop", "forget", "mydata", "help");

  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final BotApi api;
  private final Languages languages;
  private final Phrases phrases;

  Commands(BotApi api, Languages languages, Phrases phrases) {
    this.api = api;
    this.languages = languages;
    this.phrases = phrases;
  }

  /** Best effort: the commands work unlisted too, and the next start lists them again. */
  void publish() {
    publish(fields(Language.ENGLISH));
    for (Language language : languages.all()) {
      Map<String, Object> fields = fields(language);
      fields.put("language_code", language.tag());
      publish(fields);
    }
  }

  private void publish(Map<String, Object> fields) {
    if (!(api.call("setMyCommands", fields) instanceof ApiAnswer.Done)) {
      LOG.warn(
          "Telegram did not take the commands for {}",
          fields.getOrDefault("language_code", "others"));
    }
  }

  private Map<String, Object> fields(Language language) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("commands", NAMES.stream().map(name -> command(language, name)).toList());
    return fields;
  }

  private Map<String, String> command(Language language, String name) {
    return Map.of(
        "command", name, "description", phrases.say(language, "telegram.command." + name));
  }
}
