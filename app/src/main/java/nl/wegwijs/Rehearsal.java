package nl.wegwijs;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * The service for a few seconds on a throw-away database. The JVM notes meanwhile what it loads, so
 * that real starts are fast (JEP 483 and 514, -XX:AOTCacheOutput).
 */
final class Rehearsal {
  private static final List<String> PATHS = List.of("/health", "/", "/prometheus");

  private Rehearsal() {}

  static void run() throws Exception {
    String folder = Files.createTempDirectory("wegwijs-rehearsal").toString();
    EmbeddedServer server =
        Serving.start(Map.of("WEGWIJS_DATA", folder, "WEGWIJS_PORT", Integer.toString(freePort())));
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : PATHS) {
        get(client, server.getURI().resolve(path));
      }
      ask(client, server.getURI().resolve("/api/v1/ask"));
    } finally {
      server.stop();
    }
  }

  private static void get(HttpClient client, URI address) throws Exception {
    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
  }

  private static void ask(HttpClient client, URI address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"jak dostac numer bsn\"}"))
            .build();
    client.send(request, HttpResponse.BodyHandlers.discarding());
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
