package nl.wegwijs.translation;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.wegwijs.language.Language;
import nl.wegwijs.settings.Settings;

/** A LibreTranslate server: https://docs.libretranslate.com/guides/api_usage */
final class LibreTranslate implements Translator {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(10);

  private final Settings.LibreTranslate settings;
  private final ObjectMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  LibreTranslate(Settings.LibreTranslate settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  @Override
  public Translated translate(String text, Language to) {
    try {
      return read(http.send(request(text, to), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      return new Translated.Failed(Translated.Why.SILENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Translated.Failed(Translated.Why.SILENT);
    }
  }

  private HttpRequest request(String text, Language to) throws IOException {
    Map<String, String> fields = new HashMap<>();
    fields.put("q", text);
    fields.put("source", "auto");
    fields.put("target", to.tag());
    fields.put("format", "text");
    settings.key().ifPresent(key -> fields.put("api_key", key));
    return HttpRequest.newBuilder(URI.create(settings.url() + "/translate"))
        .timeout(CALL)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(fields)))
        .build();
  }

  private Translated read(HttpResponse<byte[]> answer) throws IOException {
    return switch (answer.statusCode()) {
      case 200 -> done(json.readValue(answer.body(), Argument.mapOf(String.class, Object.class)));
      case 403 -> new Translated.Failed(Translated.Why.KEY);
      case 429 -> new Translated.Failed(Translated.Why.BUSY);
      case 400 -> new Translated.Failed(Translated.Why.CANNOT);
      default -> new Translated.Failed(Translated.Why.SILENT);
    };
  }

  private static Translated done(Map<String, Object> body) {
    return body.get("translatedText") instanceof String text
            && body.get("detectedLanguage") instanceof Map<?, ?> detected
            && detected.get("language") instanceof String from
            && from.matches("[a-z]{2,3}(-.*)?")
        ? new Translated.Done(text, new Language(from.replaceAll("-.*", "")))
        : new Translated.Failed(Translated.Why.SILENT);
  }
}
