package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The webhook. Without the secret that was given to Telegram everything is refused, also when none
 * was given; 200 means that the update is stored, or that there is nothing in it to store.
 */
@Hidden
@Controller(TelegramHook.PATH)
@Requires(condition = TelegramOn.class)
final class TelegramHook {
  static final String PATH = "/hooks/telegram";
  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  private final Optional<byte[]> secret;
  private final Reception reception;
  private final ObjectMapper json;

  TelegramHook(Settings settings, Reception reception, ObjectMapper json) {
    this.secret = settings.telegram().orElseThrow().webhookSecret().map(TelegramHook::bytes);
    this.reception = reception;
    this.json = json;
  }

  @Post(consumes = MediaType.ALL)
  @Status(HttpStatus.OK)
  @ExecuteOn(TaskExecutors.VIRTUAL)
  void receive(HttpRequest<?> request, @Body byte @Nullable [] body) {
    if (!isTelegram(request.getHeaders())) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, "The secret is missing or wrong");
    }
    if (request.getContentType().filter(TelegramHook::isJson).isEmpty()) {
      throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Only application/json");
    }
    reception.take(update(body == null ? new byte[0] : body));
  }

  private boolean isTelegram(HttpHeaders headers) {
    byte[] given = bytes(headers.findFirst(SECRET).orElse(""));
    return secret.filter(ours -> MessageDigest.isEqual(ours, given)).isPresent();
  }

  private static boolean isJson(MediaType type) {
    return type.getName().equals(MediaType.APPLICATION_JSON);
  }

  private Json update(byte[] body) {
    try {
      Json update = Json.read(json, body);
      if (update.number("update_id").isPresent()) {
        return update;
      }
    } catch (IOException e) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "The body is no JSON");
    }
    throw new HttpStatusException(HttpStatus.BAD_REQUEST, "update_id must be a whole number");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
