package nl.wegwijs.farside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import nl.wegwijs.Needs;
import nl.wegwijs.Ports;

/**
 * Twilio as its own OpenAPI files describe it, played by Prism, which refuses what the files do not
 * allow. The small proxy before it writes down each exchange, gives every message a sid of its own
 * (Prism's is always the same), and sends /v1/Content to the Content API's file.
 */
final class Prism implements AutoCloseable {
  private static final String CONSTANT_SID = "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

  /** One request of the service and how Twilio's specification took it. */
  record Exchange(String path, String form, int status, String answer) {}

  private final List<Process> servers = new ArrayList<>();
  private final ConcurrentLinkedQueue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
  private final AtomicLong number = new AtomicLong();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer proxy;
  private final URI messages;
  private final URI contents;

  Prism() throws Exception {
    Path api = Needs.shared("channels/twilio_api_v2010.json");
    Path content = Needs.shared("channels/twilio_content_v1.json");
    Path packages = Needs.npmPackage("@stoplight/prism-cli", "5.14.2");
    messages = serve(packages, api);
    contents = serve(packages, content);
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    proxy.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    proxy.createContext("/", this::pass);
    proxy.start();
  }

  private URI serve(Path packages, Path file) throws Exception {
    int port = Ports.free();
    Path program = packages.resolve("node_modules/@stoplight/prism-cli/dist/index.js");
    Process server =
        new ProcessBuilder(
                Needs.node().toString(),
                program.toString(),
                "mock",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                file.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .start();
    servers.add(server);
    var said = server.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains("listening on")) {
        Thread.startVirtualThread(() -> said.lines().forEach(rest -> {}));
        return URI.create("http://127.0.0.1:" + port);
      }
    }
    throw new IOException("Prism did not start over " + file);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
  }

  /** What went to and fro, without the service's looking up of letters. */
  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  private void pass(HttpExchange asked) throws IOException {
    try (asked) {
      String body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = asked.getRequestURI().toString();
      URI to = path.startsWith("/v1/Content") ? contents : messages;
      HttpRequest.Builder request =
          HttpRequest.newBuilder(to.resolve(path))
              .method(asked.getRequestMethod(), HttpRequest.BodyPublishers.ofString(body));
      for (String header : List.of("Authorization", "Content-Type", "Accept")) {
        String value = asked.getRequestHeaders().getFirst(header);
        if (value != null) {
          request.header(header, value);
        }
      }
      HttpResponse<String> answer = send(request.build());
      String text =
          answer.body().replace(CONSTANT_SID, "SM%032x".formatted(number.incrementAndGet()));
      exchanges.add(new Exchange(path, body, answer.statusCode(), text));
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      asked.getResponseHeaders().putAll(Map.of("Content-Type", List.of("application/json")));
      asked.sendResponseHeaders(answer.statusCode(), bytes.length);
      asked.getResponseBody().write(bytes);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    proxy.stop(0);
    servers.forEach(Process::destroyForcibly);
  }
}
