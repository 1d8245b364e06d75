package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Download;
import nl.wegwijs.post.Fetched;
import nl.wegwijs.post.FileHolder;
import nl.wegwijs.settings.Settings;

/** What people send lies at Telegram for an hour from asking: core.telegram.org/bots/api#getfile */
@Singleton
@Requires(condition = TelegramOn.class)
final class TelegramFiles implements FileHolder {
  private final BotApi api;
  private final String base;

  TelegramFiles(BotApi api, Settings settings) {
    this.api = api;
    Settings.Telegram telegram = settings.telegram().orElseThrow();
    this.base = telegram.apiUrl() + "/file/bot" + telegram.token() + "/";
  }

  @Override
  public Set<Channel> channels() {
    return Set.of(Channel.TELEGRAM);
  }

  @Override
  public Fetched fetch(String reference) {
    return switch (api.call("getFile", Map.of("file_id", reference))) {
      case ApiAnswer.Done(Json file) when file.number("file_size").orElse(0L) > Download.MOST ->
          new Fetched.TooLarge();
      case ApiAnswer.Done(Json file) ->
          file.text("file_path")
              .filter(path -> path.matches("[A-Za-z0-9_][A-Za-z0-9_./-]{0,200}"))
              .filter(path -> !path.contains(".."))
              .map(path -> Download.of(URI.create(base + path)))
              .orElseGet(Fetched.Gone::new);
      case ApiAnswer.Denied _ -> new Fetched.Gone();
      case ApiAnswer.Unreached _, ApiAnswer.Silence _ -> new Fetched.Silent();
    };
  }
}
