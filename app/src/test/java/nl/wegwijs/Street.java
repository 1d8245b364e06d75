package nl.wegwijs;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import nl.wegwijs.settings.Settings;

/** The whole service, started, as those outside see it. */
public final class Street implements AutoCloseable {
  private final EmbeddedServer server;

  public Street() {
    this(Map.of());
  }

  /** With settings of its own. */
  public Street(Map<String, String> settings) {
    server = Serving.start(Database.H2.environment(settings));
  }

  /** With a clock that the test moves. */
  public Street(Clock clock) {
    Settings settings = Settings.read(Database.H2.environment(Map.of()));
    server =
        Serving.builder(settings)
            .singletons(settings, clock)
            .start()
            .getBean(EmbeddedServer.class)
            .start();
  }

  public <T> T the(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  public URI at(String path) {
    return server.getURI().resolve(path);
  }

  /** Somebody at a browser or a program, with a cookie jar of their own. */
  public Visitor visitor() {
    return new Visitor(server.getURI());
  }

  /** How many rows a table has. */
  public long count(String table) throws SQLException {
    DataSource database = DelegatingDataSource.unwrapDataSource(the(DataSource.class));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
