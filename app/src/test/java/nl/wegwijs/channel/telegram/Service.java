package nl.wegwijs.channel.telegram;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.wegwijs.Database;
import nl.wegwijs.Serving;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Received;

/** The whole service, started, with a bot at a stand-in for Telegram. */
final class Service implements AutoCloseable {
  static final String SECRET = "tg-secret_1";
  static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  private Service(Map<String, String> settings) {
    this.server = Serving.start(Database.H2.environment(settings));
  }

  static Service withWebhook(String api) {
    Map<String, String> settings = new HashMap<>(polling(api));
    settings.put("TELEGRAM_WEBHOOK_SECRET", SECRET);
    return new Service(settings);
  }

  static Service thatPolls(String api) {
    return new Service(polling(api));
  }

  static Service with(Map<String, String> settings) {
    return new Service(settings);
  }

  private static Map<String, String> polling(String api) {
    return Map.of("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN, "TELEGRAM_API_URL", api);
  }

  <T> T the(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  /** An update as Telegram pushes it. */
  HttpResponse<String> push(String update) throws IOException, InterruptedException {
    return push(update, Map.of(HEADER, SECRET, "Content-Type", "application/json"));
  }

  HttpResponse<String> push(String update, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.getURI().resolve("/hooks/telegram"))
            .POST(BodyPublishers.ofString(update));
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  String get(String path) throws IOException, InterruptedException {
    URI uri = server.getURI().resolve(path);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  static Address address(long chat) {
    return new Address(Channel.TELEGRAM, Long.toString(chat));
  }

  /** Whoever is in that chat and has written. */
  Person person(long chat) {
    return the(People.class).at(address(chat)).orElseThrow();
  }

  /** What they wrote, oldest first; nothing when they are unknown. */
  List<Received> messages(long chat) {
    return the(People.class)
        .at(address(chat))
        .map(person -> the(Inbox.class).of(person.id()))
        .orElse(List.of());
  }

  /** Forgets everybody. */
  void clear() throws SQLException {
    execute("delete from person");
  }

  long people() throws SQLException {
    try (Connection connection = database().getConnection();
        var rows = connection.createStatement().executeQuery("select count(*) from person")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private DataSource database() {
    return DelegatingDataSource.unwrapDataSource(the(DataSource.class));
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Waits at most 20 seconds for something to become true. */
  static void until(String what, Supplier<Boolean> isTrue) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!isTrue.get()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never: " + what);
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    server.getApplicationContext().close();
    http.close();
  }
}
