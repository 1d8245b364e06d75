package nl.wegwijs;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijs.answer.Tutor;
import nl.wegwijs.settings.Settings;

/** Starts the service from an environment; tests start it just so. */
public final class Serving {
  private static final List<String> EMBEDDED_SCRIPTS =
      List.of("classpath:db/migration", "classpath:db/embedded");

  private Serving() {}

  /**
   * @throws nl.wegwijs.settings.BadSettings when a setting cannot be
   */
  public static EmbeddedServer start(Map<String, String> environment) {
    Settings settings = Settings.read(environment);
    Tutor.readAhead();
    EmbeddedServer server = builder(settings).start().getBean(EmbeddedServer.class);
    return server.start();
  }

  /** The service as those settings want it, not yet started. */
  static ApplicationContextBuilder builder(Settings settings) {
    return ApplicationContext.builder()
        .mainClass(Wegwijs.class)
        .banner(false)
        .deduceEnvironment(false)
        .singletons(settings)
        .properties(properties(settings));
  }

  private static Map<String, Object> properties(Settings settings) {
    var properties = new HashMap<String, Object>();
    properties.put("micronaut.server.port", settings.port());
    properties.put(
        "datasources.default.url", settings.postgres().orElseGet(() -> embedded(settings)));
    if (settings.postgres().isEmpty()) {
      properties.put("datasources.default.username", "sa");
      properties.put("datasources.default.password", "");
      properties.put("flyway.datasources.default.locations", EMBEDDED_SCRIPTS);
    }
    return properties;
  }

  /**
   * WRITE_DELAY=0: by default H2 writes half a second after a commit, and a killed process loses
   * that.
   */
  private static String embedded(Settings settings) {
    return "jdbc:h2:file:"
        + settings.data().toAbsolutePath().resolve("wegwijs")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
  }
}
