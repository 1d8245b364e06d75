package nl.wegwijs;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.wegwijs.language.Language;
import nl.wegwijs.settings.Settings;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;

/** The rooms without the street: every bean, no server and no workers. */
public final class House implements AutoCloseable {
  private final ApplicationContext context;

  /**
   * @param singletons put in the place of what the house would make itself: a clock, a carrier
   */
  public House(Database database, Object... singletons) {
    this(database.environment(Map.of()), singletons);
  }

  /** With settings of its own. */
  public House(Map<String, String> environment, Object... singletons) {
    Settings settings = Settings.read(environment);
    context = Serving.builder(settings).singletons(singletons).start();
  }

  public House(Database database, Clock clock, Object... singletons) {
    this(database, with(clock, singletons));
  }

  private static Object[] with(Clock clock, Object[] others) {
    Object[] all = new Object[others.length + 1];
    all[0] = clock;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  /** Opens an account of somebody who reads Dutch. */
  public Account account(String name, Role role, String... desks) {
    Accounts accounts = the(Accounts.class);
    accounts.open(name, name, Set.of(role), Set.of(desks), Language.DUTCH);
    return accounts.named(name).orElseThrow();
  }

  /** Spoils what is remembered of a conversation, so that handling its next message fails. */
  public void breakTalkOf(UUID person) {
    run("update person set talk = 'no json' where id = ?", person);
  }

  /** The numbers of messages begin again at one, as a killed H2 can leave them. */
  public void forgetNumbersOfMessages() {
    run("alter table message alter column seq restart with 1");
  }

  /** All that a table holds, one row a line; empty: no row. */
  public String dump(String table) {
    StringBuilder all = new StringBuilder();
    try (Connection connection =
            DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class))
                .getConnection();
        PreparedStatement statement = connection.prepareStatement("select * from " + table);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
          all.append(rows.getString(at)).append(' ');
        }
        all.append('\n');
      }
      return all.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql, Object... parameters) {
    try (Connection connection =
            DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class))
                .getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
