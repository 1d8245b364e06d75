package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Calls the Bot API (https://core.telegram.org/bots/api), each call once: Java's client sends a
 * POST again only when no connection came about. Never throws for what Telegram says or fails to
 * say.
 */
@Singleton
@Requires(condition = TelegramOn.class)
final class BotApi {
  /** Half a minute is what a worker holds a letter for; ten seconds leave it time to store. */
  static final Duration CALL = Duration.ofSeconds(9);

  private static final Duration CONNECT = Duration.ofSeconds(4);

  private final String base;
  private final ObjectMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  BotApi(Settings settings, ObjectMapper json) {
    Settings.Telegram telegram = settings.telegram().orElseThrow();
    this.base = telegram.apiUrl() + "/bot" + telegram.token() + "/";
    this.json = json;
  }

  ApiAnswer call(String method, Map<String, ?> fields) {
    return call(method, fields, CALL);
  }

  /**
   * @param most how long to wait for the whole answer
   */
  ApiAnswer call(String method, Map<String, ?> fields, Duration most) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request(method, fields), BodyHandlers.ofByteArray());
    try {
      return read(answer.get(most.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return unanswered(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new ApiAnswer.Silence("timeout");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new ApiAnswer.Silence("interrupted");
    }
  }

  private HttpRequest request(String method, Map<String, ?> fields) {
    try {
      return HttpRequest.newBuilder(URI.create(base + method))
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(fields)))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiAnswer unanswered(@Nullable Throwable cause) {
    return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
        ? new ApiAnswer.Unreached()
        : new ApiAnswer.Silence("no answer");
  }

  private ApiAnswer read(HttpResponse<byte[]> response) {
    Json body;
    try {
      body = Json.read(json, response.body());
    } catch (IOException e) {
      return new ApiAnswer.Silence("HTTP " + response.statusCode() + " without JSON");
    }
    if (body.isTrue("ok")) {
      return new ApiAnswer.Done(body.at("result"));
    }
    int code = body.number("error_code").map(Long::intValue).orElse(response.statusCode());
    return code >= 400 && code < 500
        ? denied(code, body)
        : new ApiAnswer.Silence("HTTP " + response.statusCode());
  }

  private static ApiAnswer denied(int code, Json body) {
    Json more = body.at("parameters");
    return new ApiAnswer.Denied(
        code,
        body.text("description").orElse(""),
        more.number("retry_after").map(Duration::ofSeconds).orElse(null),
        more.number("migrate_to_chat_id").orElse(null));
  }

  /** Whoever waits for an answer gets {@link ApiAnswer.Silence}. */
  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
