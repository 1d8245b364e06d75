package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.wegwijs.Street;
import nl.wegwijs.handoff.Desks;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a desk is set up by hand. */
class DesksPageTest {
  private static final Street STREET = new Street();
  private static final Desk ADMIN = Desk.of(STREET, "admin", Role.ADMINISTRATOR);
  private static final String INFOPUNT = "/console/desks/infopunt";

  @AfterAll
  static void close() {
    STREET.close();
  }

  private static HelpDesk desk(String id) {
    return STREET.the(Desks.class).find(id).orElseThrow();
  }

  @Test
  void whatIsSavedCountsAtOnceAndTheContentIsTheStarter() {
    assertThat(ADMIN.get(INFOPUNT).body()).contains("Infopunt EU-arbeidsmigranten");
    Desk eva = Desk.of(STREET, "eva", Set.of(), Role.STAFF);
    ADMIN.fill(
        INFOPUNT,
        INFOPUNT,
        "name-nl",
        "Infopunt Zuid",
        "name-pl",
        "",
        "note",
        "Voor <alles>",
        "language",
        "pl",
        "others",
        "tr, uk",
        "day-1",
        "9:00-12:30, 13:30-17:00",
        "day-5",
        "22:00-2:00",
        "days",
        "2026-12-24 9:00-12:00\n2026-12-31",
        "city",
        "den-haag",
        "promise",
        "45",
        "member",
        eva.account().id().toString());

    HelpDesk now = desk("infopunt");
    assertThat(now.name(Language.DUTCH)).isEqualTo("Infopunt Zuid");
    assertThat(now.name(Language.POLISH)).isEqualTo("Punkt informacyjny dla pracowników z UE");
    assertThat(now.desk().urgent()).isFalse();
    assertThat(now.setup().languages()).containsExactly("pl", "tr", "uk");
    assertThat(now.setup().promiseMinutes()).isEqualTo(45);
    assertThat(now.hours().isOpen(Instant.parse("2026-11-23T09:00:00Z"))).as("Monday").isTrue();
    assertThat(now.hours().isOpen(Instant.parse("2026-11-23T12:00:00Z"))).as("lunch").isFalse();
    assertThat(now.hours().isOpen(Instant.parse("2026-11-28T00:30:00Z"))).as("night").isTrue();
    assertThat(now.hours().isOpen(Instant.parse("2026-12-24T09:00:00Z"))).as("Eve").isTrue();
    assertThat(STREET.the(Accounts.class).named("eva").orElseThrow().serves("infopunt")).isTrue();

    String page = ADMIN.get(INFOPUNT).body();
    assertThat(page)
        .contains("Voor &lt;alles&gt;", "09:00-12:30, 13:30-17:00", "2026-12-31 -")
        .contains("value=\"tr, uk\"");
    assertThat(ADMIN.get("/console/audit").body()).contains("loket gewijzigd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day-1 | 9-5 | 9-5",
        "day-1 | 9:00-25:00 | 9:00-25:00",
        "days | 31-12-2026 dicht | 31-12-2026 dicht",
        "others | Turks! | talen",
        "city | atlantis | gemeente",
        "promise | 0 | minuten"
      })
  void whatCannotBeReadIsNamedAndNothingIsLostOrSaved(String field, String typed, String named) {
    String legal = "/console/desks/legal";
    String promise = field.equals("promise") ? "note" : "promise";
    var refused =
        ADMIN.fill(legal, legal, "location", "Stationsplein 1", promise, "60", field, typed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(named, "Stationsplein 1");
    assertThat(desk("legal").setup().location()).isNull();
  }

  @Test
  void aLeadSetsUpOwnDesksAlone() {
    Desk lead = Desk.of(STREET, "lena", Set.of("legal"), Role.LEAD);
    assertThat(lead.get("/console/desks").body())
        .contains("/console/desks/legal")
        .doesNotContain(INFOPUNT);
    assertThat(lead.get(INFOPUNT, "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(lead.fill("/console/desks", INFOPUNT, "promise", "5").statusCode()).isEqualTo(404);
    assertThat(ADMIN.get("/console/desks/atlantis", "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }
}
