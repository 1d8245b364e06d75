package nl.wegwijs.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many rows a second the database commits one by one, with nothing else to do: no service on it
 * can be faster.
 */
final class CommitLimit {
  private static final int CONNECTIONS = 4;
  private static final int EACH = 4_000;

  private CommitLimit() {}

  static Latencies measure(String jdbcUrl, String user) throws Exception {
    String table = "bench_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection setup = DriverManager.getConnection(jdbcUrl, user, "")) {
      setup
          .createStatement()
          .execute("create table " + table + " (id varchar(40) primary key, x text)");
      var open = new ConcurrentHashMap<Integer, Connection>();
      try {
        Crowd.time(CONNECTIONS, 200, (who, turn) -> insert(open, jdbcUrl, user, table, who));
        return Crowd.time(
            CONNECTIONS, EACH, (who, turn) -> insert(open, jdbcUrl, user, table, who));
      } finally {
        for (Connection one : open.values()) {
          one.close();
        }
        setup.createStatement().execute("drop table " + table);
      }
    }
  }

  private static void insert(
      ConcurrentHashMap<Integer, Connection> open, String url, String user, String table, int who)
      throws SQLException {
    Connection connection = open.get(who);
    if (connection == null) {
      connection = DriverManager.getConnection(url, user, "");
      open.put(who, connection);
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " values (?, ?)")) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, "one row, one commit");
      insert.executeUpdate();
    }
  }
}
