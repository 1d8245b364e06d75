package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.UUID;
import nl.wegwijs.Street;
import nl.wegwijs.handoff.Face;
import nl.wegwijs.handoff.Opinions;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Body;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How people found the help, as a lead sees it. */
class FiguresPageTest {
  private static final Street STREET = new Street();
  private static final Desk LENA = Desk.of(STREET, "lena", Role.LEAD);

  @AfterAll
  static void close() {
    STREET.close();
  }

  private static void says(Face face, String word) {
    UUID person = Waiters.writes(STREET, Channel.TELEGRAM, new Body.Text("halo"));
    String page = "/console/cases/" + Waiters.waits(STREET, person);
    LENA.fill(page, page + "/take");
    LENA.fill(page, page + "/close", "outcome", "answered");
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = STREET.the(TransactionOperations.class);
    transactions.executeWrite(status -> {
      STREET.the(Opinions.class).give(person, face);
      STREET.the(Opinions.class).add(person, face, word);
      return true;
    });
  }

  @Test
  void nothingIsToldOfFewerThanFive() {
    assertThat(LENA.get("/console/figures").body()).doesNotContain("Hoe mensen de hulp vonden");
    for (int i = 0; i < 4; i++) {
      says(Face.GOOD, "Bardzo <b>miła</b> pani");
    }
    assertThat(LENA.get("/console/figures").body())
        .contains("Hoe mensen de hulp vonden", "minder dan 5")
        .doesNotContain("100 %", "pani");

    says(Face.BAD, "Za długo");
    assertThat(LENA.get("/console/figures").body())
        .contains("80 %", "20 %", "Za długo", "Bardzo &lt;b&gt;miła&lt;/b&gt; pani")
        .doesNotContain("minder dan 5");
  }
}
