package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.MovableClock;
import nl.wegwijs.Street;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Sample;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff give somebody they write with a number, on a Monday morning with walk-in hours. */
class NumberFormsTest {
  private static final Street STREET =
      new Street(new MovableClock(Instant.parse("2026-11-23T09:00:00Z")));
  private static final Desk ANNA = Desk.of(STREET, "anna", Role.STAFF);

  @BeforeAll
  static void open() {
    Diaries diaries = STREET.the(Diaries.class);
    diaries.edit("digid-west", "digid", Sample.walkIn("West", "09:00", "12:00", 50));
    diaries.edit("digid-oost", "digid", Sample.walkIn("Oost", "09:00", "12:00", 1));
    diaries.edit("digid-laat", "digid", Sample.walkIn("Laat", "15:00", "17:00", 50));
  }

  @AfterAll
  static void close() {
    STREET.close();
  }

  /** A case in Anna's hand. */
  private record Held(UUID person, String page) {
    HttpResponse<String> give(String diary) {
      return ANNA.fill(page, page + "/number", "diary", diary);
    }

    String told() {
      Letter last = STREET.the(Outbox.class).of(person).getLast();
      return last.reply().text();
    }
  }

  private static Held held() {
    UUID person = Waiters.writes(STREET, Channel.SMS, new Body.Text("Cześć"));
    String page = "/console/cases/" + Waiters.waits(STREET, person);
    ANNA.fill(page, page + "/take");
    return new Held(person, page);
  }

  @Test
  void thePersonHearsTheirNumberInTheirLanguage() {
    Held held = held();
    assertThat(ANNA.get(held.page()).body())
        .contains("West · Wachten: ", "Geef een nummer")
        .doesNotContain("Laat · ");

    HttpResponse<String> page = held.give("digid-west");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Heeft nummer ").doesNotContain("Geef een nummer");
    assertThat(held.told()).contains("Numer: ", "Teststraat 1, West", "http");
  }

  @Test
  void whoHasANumberGetsNoSecond() {
    Held held = held();
    held.give("digid-west");
    String told = held.told();

    HttpResponse<String> again = held.give("digid-west");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("heeft al een nummer");
    assertThat(held.told()).isEqualTo(told);
  }

  @Test
  void aFullHourAndAnHourThatIsNotYetAreSaidToStaffAlone() {
    held().give("digid-oost");
    Held late = held();

    assertThat(late.give("digid-oost").body()).contains("vandaag geen nummers meer");
    assertThat(late.give("digid-laat").body()).contains("nu geen inloopuur");
    assertThat(late.give("nergens").body()).contains("nu geen inloopuur");
    assertThat(late.told()).doesNotContain("Oost", "Laat");
  }

  @Test
  void aColleaguesCaseIsNotOnesOwn() {
    Held held = held();
    Desk bram = Desk.of(STREET, "bram", Role.STAFF);
    HttpResponse<String> page =
        bram.fill(held.page(), held.page() + "/number", "diary", "digid-west");

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("niet meer in jouw handen");
    assertThat(held.told()).doesNotContain("West");
  }
}
