package nl.wegwijs.channel.twilio;

import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import nl.wegwijs.Database;
import nl.wegwijs.Serving;
import org.jspecify.annotations.Nullable;

/** The whole service, and a Twilio that writes to it. */
final class RunningService implements AutoCloseable {
  static final String ACCOUNT = "AC00000000000000000000000000000001";
  static final String TOKEN = "test-auth-token";
  static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  static final String INBOUND = "/hooks/twilio/inbound";
  static final String STATUS = "/hooks/twilio/status";

  /** What it says to the outside; the test reaches it on loopback. */
  static final String PUBLIC = "https://wegwijs.example.nl";

  static final TwilioSigner SIGNER = new TwilioSigner(TOKEN);

  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param api where its letters go
   */
  RunningService(String api) {
    this(Map.of("TWILIO_API_URL", api), true);
  }

  RunningService(Map<String, String> more, boolean on) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("WEGWIJS_PUBLIC_URL", PUBLIC);
    if (on) {
      environment.put("TWILIO_ACCOUNT_SID", ACCOUNT);
      environment.put("TWILIO_AUTH_TOKEN", TOKEN);
    }
    server = Serving.start(Database.H2.environment(environment));
  }

  <T> T the(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  /** Posts a form that Twilio has signed. */
  HttpResponse<String> signed(String path, Map<String, String> form) throws Exception {
    return post(path, FORM, TwilioSigner.encoded(form), SIGNER.sign(PUBLIC + path, form));
  }

  HttpResponse<String> post(String path, String type, String body, @Nullable String signature)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (signature != null) {
      request.header("X-Twilio-Signature", signature);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** How many rows a table has. */
  @SuppressWarnings("unchecked")
  long count(String table) {
    TransactionOperations<Connection> transactions =
        server
            .getApplicationContext()
            .getBean(Argument.of(TransactionOperations.class, Connection.class));
    return transactions.executeRead(status -> count(status.getConnection(), table));
  }

  private static long count(Connection connection, String table) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
