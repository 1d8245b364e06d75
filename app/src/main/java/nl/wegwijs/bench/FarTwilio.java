package nl.wegwijs.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A provider on loopback that takes every letter, and remembers it, after a set time. */
public final class FarTwilio implements AutoCloseable {
  private final HttpServer server;
  private final Duration delay;
  private final Consumer<Arrived> listener;
  private final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicLong number = new AtomicLong();

  /**
   * A letter that the provider accepted.
   *
   * @param letter our id, from the status callback's address
   */
  public record Arrived(String sid, String to, String body, String letter, long nanoTime) {}

  /**
   * @param listener hears of each letter at once
   */
  public FarTwilio(Duration delay, Consumer<Arrived> listener) {
    this.delay = delay;
    this.listener = listener;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All letters so far, in the order they were accepted. */
  public List<Arrived> arrived() {
    return List.copyOf(arrived);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestMethod().equals("POST")) {
        take(exchange, form(new String(body, StandardCharsets.UTF_8)));
      } else {
        send(exchange, 200, listing(exchange.getRequestURI()));
      }
    }
  }

  private void take(HttpExchange exchange, Map<String, String> form) throws IOException {
    String callback = form.getOrDefault("StatusCallback", "");
    String letter = callback.replaceFirst(".*[?&]letter=([0-9a-f-]+).*", "$1");
    sleep();
    String sid = "SM%032x".formatted(number.incrementAndGet());
    String to = form.getOrDefault("To", "");
    Arrived one = new Arrived(sid, to, form.getOrDefault("Body", ""), letter, System.nanoTime());
    arrived.add(one);
    listener.accept(one);
    send(exchange, 201, "{\"sid\":\"" + sid + "\",\"status\":\"queued\"}");
  }

  /** The messages to one number, as the API lists them. */
  private String listing(URI asked) {
    String to = form(asked.getRawQuery() == null ? "" : asked.getRawQuery()).getOrDefault("To", "");
    StringBuilder list = new StringBuilder();
    for (Arrived one : arrived) {
      if (one.to().equals(to)) {
        list.append(list.isEmpty() ? "" : ",").append(listed(one));
      }
    }
    return "{\"messages\":[" + list + "],\"page\":0,\"page_size\":50}";
  }

  private static String listed(Arrived one) {
    String body = one.body().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "{\"sid\":\"%s\",\"to\":\"%s\",\"body\":\"%s\",\"status\":\"sent\"}"
        .formatted(one.sid(), one.to(), body);
  }

  private void sleep() {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> form = new HashMap<>();
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
