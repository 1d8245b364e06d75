package nl.wegwijs.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Stands before telegram-test-api 4.2.1 and puts right what it does otherwise than Telegram: it
 * forgets updates when they are read instead of confirmed, holds no poll, writes dates in
 * milliseconds, and knows neither setMyCommands nor sendChatAction.
 */
final class CorrectingProxy implements AutoCloseable {
  private static final Set<String> UNKNOWN = Set.of("setMyCommands", "sendChatAction", "leaveChat");

  private final String upstream;
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Json> unconfirmed = new ArrayList<>();
  private volatile boolean open = true;

  CorrectingProxy(String upstream) throws IOException {
    this.upstream = upstream;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1);
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      byte[] answer = answer(method, path, body);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] answer(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    if (UNKNOWN.contains(method)) {
      return "{\"ok\":true,\"result\":true}".getBytes(UTF_8);
    }
    return method.equals("getUpdates") ? updates(path, body) : forward(path, body).body();
  }

  private synchronized byte[] updates(String path, byte[] body)
      throws IOException, InterruptedException {
    FakeBotApi.parse(new String(body, UTF_8))
        .number("offset")
        .ifPresent(offset -> unconfirmed.removeIf(u -> id(u) < offset));
    for (int i = 0; i < 40 && open; i++) {
      Json fresh = FakeBotApi.parse(new String(forward(path, body).body(), UTF_8));
      unconfirmed.addAll(fresh.at("result").items());
      if (!unconfirmed.isEmpty()) {
        break;
      }
      Thread.sleep(50);
    }
    String all =
        unconfirmed.stream().map(u -> Fixture.write(u.node())).collect(Collectors.joining(","));
    return ("{\"ok\":true,\"result\":[" + inSeconds(all) + "]}").getBytes(UTF_8);
  }

  private static long id(Json update) {
    return update.number("update_id").orElseThrow();
  }

  private static String inSeconds(String json) {
    return json.replaceAll("(\"date\":\\d{10})\\d{3}", "$1");
  }

  private HttpResponse<byte[]> forward(String path, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(upstream + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    open = false;
    server.stop(0);
    threads.shutdownNow();
    http.close();
  }
}
