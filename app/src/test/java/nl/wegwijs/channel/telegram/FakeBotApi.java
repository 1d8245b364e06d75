package nl.wegwijs.channel.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's Bot API on loopback: keeps updates until an offset confirms them, holds a poll while
 * there are none, remembers every call, and answers as a test has written down beforehand.
 */
final class FakeBotApi implements AutoCloseable {
  static final String TOKEN = "123456789:test-token-for-loopback";
  static final String BOT = "123456789";

  /** A call, and what the fake's owner wants to know of the moment it came. */
  record Call(String method, Json fields) {}

  /**
   * @param body null: the connection is closed without an answer
   */
  private record Scripted(int status, @Nullable String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Deque<Scripted>> script = new HashMap<>();
  private final Map<Long, String> updates = new HashMap<>();
  private final List<Long> order = new ArrayList<>();
  private Consumer<Call> watcher = call -> {};
  private Duration slow = Duration.ZERO;
  private int sent = 1000;
  private boolean open = true;

  FakeBotApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next call of that method gets this answer; later ones the next that was written. */
  synchronized FakeBotApi answers(String method, int status, String body) {
    script.computeIfAbsent(method, m -> new ArrayDeque<>()).add(new Scripted(status, body));
    return this;
  }

  /** The next call of that method is taken and never answered. */
  synchronized FakeBotApi hangsUp(String method) {
    script.computeIfAbsent(method, m -> new ArrayDeque<>()).add(new Scripted(0, null));
    return this;
  }

  /** Each answer takes that long. */
  synchronized FakeBotApi takes(Duration time) {
    slow = time;
    return this;
  }

  /** Called with each call before it is answered. */
  synchronized FakeBotApi watched(Consumer<Call> by) {
    watcher = by;
    return this;
  }

  /** Updates for whoever polls. */
  synchronized FakeBotApi has(String... more) {
    for (String update : more) {
      long id = parse(update).number("update_id").orElseThrow();
      updates.put(id, update);
      order.add(id);
    }
    notifyAll();
    return this;
  }

  synchronized List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Waits until the method was called that often. */
  synchronized List<Call> awaits(String method, int times) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (calls(method).size() < times) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new AssertionError(method + " came " + calls(method).size() + " times");
      }
      wait(left);
    }
    return calls(method);
  }

  static Json parse(String json) {
    try {
      return Json.read(ObjectMapper.getDefault(), json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try (exchange) {
      if (!path.startsWith("/bot" + TOKEN + "/")) {
        send(exchange, 404, "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
        return;
      }
      Call call = new Call(path.substring(path.lastIndexOf('/') + 1), parse(body));
      Scripted answer = note(call);
      Thread.sleep(slow);
      if (answer == null) {
        send(exchange, 200, natural(call));
      } else if (answer.body() != null) {
        send(exchange, answer.status(), answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Scripted note(Call call) {
    watcher.accept(call);
    synchronized (this) {
      calls.add(call);
      notifyAll();
      Deque<Scripted> waiting = script.getOrDefault(call.method(), new ArrayDeque<>());
      return waiting.poll();
    }
  }

  private String natural(Call call) throws InterruptedException {
    return switch (call.method()) {
      case "getUpdates" -> ok("[" + poll(call.fields()) + "]");
      case "getMe" -> ok("{\"id\":123456789,\"is_bot\":true,\"username\":\"foo_bot\"}");
      case "sendMessage" -> ok("{\"message_id\":" + next() + "}");
      default -> ok("true");
    };
  }

  private static String ok(String result) {
    return "{\"ok\":true,\"result\":" + result + "}";
  }

  private synchronized int next() {
    return sent++;
  }

  private synchronized String poll(Json question) throws InterruptedException {
    question
        .number("offset")
        .ifPresent(offset -> {
          order.removeIf(id -> id < offset);
          updates.keySet().removeIf(id -> id < offset);
        });
    long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    while (open && order.isEmpty() && System.nanoTime() < end) {
      wait(100);
    }
    return order.stream().map(updates::get).collect(Collectors.joining(","));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String type = body.startsWith("<") ? "text/html" : "application/json";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    synchronized (this) {
      open = false;
      notifyAll();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
