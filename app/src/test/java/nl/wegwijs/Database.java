package nl.wegwijs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two databases that the service runs on; each call gives an empty one. */
public enum Database {
  H2 {
    @Override
    public Map<String, String> environment() {
      return Map.of("WEGWIJS_DATA", folder());
    }
  },
  POSTGRES {
    @Override
    public Map<String, String> environment() {
      return Map.of(
          "WEGWIJS_DATA", folder(),
          "WEGWIJS_DB_URL", fresh(),
          "WEGWIJS_SECRET_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    }
  };

  private static @Nullable EmbeddedPostgres postgres;

  /** The settings that lead to an empty database of this kind. */
  public abstract Map<String, String> environment();

  /** Those settings with a free port and more. */
  public Map<String, String> environment(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment());
    all.put("WEGWIJS_PORT", Integer.toString(Ports.free()));
    all.putAll(more);
    return all;
  }

  private static String folder() {
    try {
      Path folder = Files.createTempDirectory("wegwijs");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return folder.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A service that is still up may write meanwhile; what it writes then stays. */
  private static void remove(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  /** A real server, started once, with a new database in it. */
  private static synchronized String fresh() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.builder().start();
      }
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return postgres.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
