package nl.wegwijs.channel.telegram;

import io.micronaut.serde.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijs.Needs;
import nl.wegwijs.Ports;

/**
 * telegram-test-api, a Telegram that others wrote, with a user in front of it: what the user sends
 * the bot gets, and the other way round.
 */
final class FarSide implements AutoCloseable {
  private static final long CHAT = 5012345678901L;

  /** What the user sees: a text with the buttons under it, each as what it sends back. */
  record Seen(String text, List<String> buttons) {}

  private final Process server;
  private final String url;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Seen> seen = new ArrayList<>();

  FarSide() throws Exception {
    Path packages = Needs.npmPackage("telegram-test-api", "4.2.1");
    int port = Ports.free();
    url = "http://127.0.0.1:" + port;
    Path script = Path.of("src", "test", "resources", "telegram", "far-side.cjs");
    server =
        new ProcessBuilder(
                Needs.node().toString(),
                script.toString(),
                packages.toString(),
                Integer.toString(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = server.inputReader();
    if (!"ready".equals(said.readLine())) {
      throw new IOException("telegram-test-api did not start");
    }
  }

  String url() {
    return url;
  }

  void writes(String text) throws Exception {
    Map<String, Object> message = common();
    message.put("text", text);
    post("/sendMessage", message);
  }

  void commands(String text) throws Exception {
    Map<String, Object> message = common();
    message.put("text", text);
    message.put(
        "entities", List.of(Map.of("type", "bot_command", "offset", 0, "length", text.length())));
    post("/sendCommand", message);
  }

  void taps(String button) throws Exception {
    Map<String, Object> tap = common();
    tap.put("message", common());
    tap.put("data", button);
    post("/sendCallback", tap);
  }

  private static Map<String, Object> common() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("botToken", FakeBotApi.TOKEN);
    fields.put("date", Clock.systemUTC().millis());
    fields.put("from", Map.of("id", CHAT, "is_bot", false, "language_code", "pl"));
    fields.put("chat", Map.of("id", CHAT, "type", "private"));
    return fields;
  }

  /** Waits for the next letter of the bot. */
  Seen sees() throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (seen.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the bot says nothing");
      }
      Thread.sleep(50);
      look();
    }
    return seen.removeFirst();
  }

  private void look() throws Exception {
    Json answer = post("/getUpdates", Map.of("token", FakeBotApi.TOKEN, "chatId", CHAT));
    for (Json update : answer.at("result").items()) {
      Json message = update.at("message");
      List<String> buttons =
          message.at("reply_markup").at("inline_keyboard").items().stream()
              .flatMap(row -> row.items().stream())
              .map(button -> button.text("callback_data").orElse(""))
              .toList();
      seen.add(new Seen(message.text("text").orElse(""), buttons));
    }
  }

  private Json post(String path, Map<String, ?> body) throws Exception {
    String json = ObjectMapper.getDefault().writeValueAsString(body);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return FakeBotApi.parse(http.send(request, BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    server.destroy();
    http.close();
  }
}
