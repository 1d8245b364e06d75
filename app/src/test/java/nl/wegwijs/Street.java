package nl.wegwijs;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The whole service, started, as those outside see it. */
public final class Street implements AutoCloseable {
  private final EmbeddedServer server;

  public Street() {
    server = Serving.start(Database.H2.environment(Map.of()));
  }

  public <T> T the(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  public URI at(String path) {
    return server.getURI().resolve(path);
  }

  /** How many rows a table has. */
  public long count(String table) throws SQLException {
    DataSource database = DelegatingDataSource.unwrapDataSource(the(DataSource.class));
    try (Connection connection = database.getConnection();
        var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Somebody at a browser or a program, with a cookie jar of their own. */
  public Visitor visitor() {
    return new Visitor();
  }

  @Override
  public void close() {
    server.getApplicationContext().close();
  }

  /** Somebody at a browser or a program. */
  public final class Visitor {
    private final HttpClient http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public HttpResponse<String> get(String path, String... headers) {
      return send(request(path, headers));
    }

    public HttpResponse<String> postJson(String path, String json, String... headers) {
      return send(
          request(path, headers)
              .setHeader("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json)));
    }

    /** A form as a browser without scripts posts it. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
      String form =
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + encode(field.getValue()))
              .collect(Collectors.joining("&"));
      return send(
          request(path, headers)
              .setHeader("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form)));
    }

    private static String encode(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public HttpRequest.Builder request(String path, String... headers) {
      HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
      for (int i = 0; i < headers.length; i += 2) {
        request.setHeader(headers[i], headers[i + 1]);
      }
      return request;
    }

    public HttpClient http() {
      return http;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return http.send(request.build(), BodyHandlers.ofString());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
