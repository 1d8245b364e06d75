package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wegwijs.MovableClock;
import nl.wegwijs.Street;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What cannot be sent, and what nobody should have written, as staff see it. */
class BadInputTest {
  private static final Street STREET = new Street();
  private static final Desk ANNA = Desk.of(STREET, "anna", Role.STAFF, Role.LEAD);

  @AfterAll
  static void close() {
    STREET.close();
  }

  private static <T> T inOne(Supplier<T> work) {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = STREET.the(TransactionOperations.class);
    return Objects.requireNonNull(transactions.executeWrite(status -> work.get()));
  }

  private static UUID writes(String text) {
    return Waiters.writes(STREET, Channel.TELEGRAM, new Body.Text(text));
  }

  private static String taken(UUID person) {
    String page = "/console/cases/" + Waiters.waits(STREET, person);
    ANNA.fill(page, page + "/take");
    return page;
  }

  private static HttpResponse<String> replies(String page, String text) {
    return ANNA.fill(page, page + "/reply", "token", UUID.randomUUID().toString(), "text", text);
  }

  @Test
  void aBlockedPersonIsSaidToBeAndTheTextStays() {
    UUID person = writes("halo");
    String page = taken(person);
    inOne(() -> {
      STREET.the(People.class).markUnreachable(person, "BLOCKED");
      return person;
    });
    HttpResponse<String> refused = replies(page, "Mijn lange antwoord");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Mijn lange antwoord", "hier niet te bereiken");
  }

  @Test
  void aReplyAfterWhatsAppsDayIsRefusedAndTheTextStays() throws Exception {
    UUID person =
        Waiters.wrote(STREET, Channel.WHATSAPP, new Body.Text("halo"), Duration.ofHours(25));
    Instant yesterday = STREET.the(Clock.class).instant().minus(Duration.ofHours(24));
    while (STREET.the(People.class).find(person).orElseThrow().heardAt().isAfter(yesterday)) {
      Thread.sleep(20); // their message is not handled yet
    }
    String page = taken(person);
    assertThat(ANNA.get(page).body()).contains("de 24 uur zijn om");
    HttpResponse<String> refused = replies(page, "Mijn lange antwoord");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Mijn lange antwoord", "De 24 uur van WhatsApp zijn om");
    assertThat(STREET.the(Outbox.class).of(person))
        .noneMatch(letter -> letter.reply().text().contains("Mijn lange antwoord"));
  }

  @Test
  void anErasedPersonIsSaidToBe() {
    UUID person = writes("halo");
    String page = taken(person);
    String form = Desk.form(ANNA.get(page).body());
    inOne(() -> {
      STREET.the(Cases.class).forget(person);
      STREET.the(People.class).forget(person);
      return person;
    });
    HttpResponse<String> refused =
        ANNA.part(page + "/reply", "form", form, "token", "12345678", "text", "Nog iets");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("gevraagd alles te wissen").doesNotContain("halo");
    assertThat(ANNA.get(page, "Accept", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void whatHoldsMarkupTurnsRoundOrIsFullOfPicturesShowsAsText() {
    String nasty = "<script>alert('x')</script><img src=x onerror=alert(1)> \u202eevil\u202c";
    String emoji = "😀".repeat(4_000);
    UUID person = writes(nasty);
    String page = taken(person);
    String shown = ANNA.get(page).body();
    assertThat(shown)
        .contains("&lt;script&gt;alert(", "&lt;img src=x onerror")
        .doesNotContain("<script>alert", "<img src=x");
    String many = "/console/cases/" + Waiters.waits(STREET, writes(emoji));
    assertThat(ANNA.get(many).body()).contains(emoji);

    ANNA.fill(page, page + "/note", "text", nasty);
    ANNA.fill(page, page + "/consent", "text", nasty.substring(0, 60));
    assertThat(ANNA.get(page).body()).doesNotContain("<script>alert", "<img src=x");
    assertThat(ANNA.get("/console/cases?q=" + "%3Cscript%3Ealert").body())
        .doesNotContain("<script>alert");
    assertThat(replies(page, emoji.substring(0, 4_096)).statusCode()).isEqualTo(200);
  }

  @Test
  void aNameThatHoldsMarkupShowsAsText() {
    Desk admin = Desk.of(STREET, "admin", Role.ADMINISTRATOR);
    String page =
        admin
            .fill(
                "/console/accounts",
                "/console/accounts",
                "name",
                "mallory",
                "shown",
                "<b onclick=x>Mal\u202eory</b>",
                "role",
                "STAFF",
                "desk",
                Account.ALL_DESKS)
            .body();
    assertThat(page).contains("&lt;b onclick=x&gt;Mal").doesNotContain("<b onclick");
  }

  @Test
  void whatIsDoneToAnAccountIsOnRecord() {
    Desk admin = Desk.of(STREET, "beheer", Role.ADMINISTRATOR);
    String accounts = "/console/accounts";
    admin.fill(accounts, accounts, "name", "nina", "role", "STAFF", "desk", "infopunt");
    String id =
        STREET.the(nl.wegwijs.staff.Accounts.class).named("nina").orElseThrow().id().toString();
    admin.fill(accounts, accounts + "/" + id, "role", "LEAD", "desk", "legal");
    admin.fill(accounts, accounts + "/" + id + "/reset");
    admin.fill(accounts, accounts + "/" + id + "/close");
    admin.fill(accounts, accounts + "/" + id + "/reopen");
    String log = admin.get("/console/audit").body();
    assertThat(log)
        .contains(
            "account geopend",
            "nina: STAFF, infopunt",
            "rollen of balies gewijzigd",
            "nina: LEAD, legal",
            "nieuw wachtwoord gegeven",
            "account afgesloten",
            "account heropend");
  }

  @Test
  void theCityIsShownAndChanged() {
    UUID person = writes("Mieszkam w Hadze");
    String page = taken(person);
    assertThat(ANNA.get(page).body()).contains("Gemeente");
    ANNA.fill(page, page + "/city", "city", "den-haag");
    assertThat(ANNA.get(page).body()).contains("value=\"den-haag\" selected");
    assertThat(STREET.the(People.class).find(person).orElseThrow().city()).isEqualTo("den-haag");
    assertThat(ANNA.fill(page, page + "/city", "city", "atlantis").statusCode()).isEqualTo(409);
    ANNA.fill(page, page + "/city", "city", "");
    assertThat(STREET.the(People.class).find(person).orElseThrow().city()).isNull();
  }

  @Test
  void whoeverTypesIsSeenByOthersForSixSeconds() {
    MovableClock clock = new MovableClock(Instant.EPOCH);
    Onlookers onlookers = new Onlookers(clock);
    UUID one = UUID.randomUUID();
    Account anna = ANNA.account();
    Account bas =
        new Account(
            UUID.randomUUID(),
            "bas",
            "Bas",
            Set.of(),
            Set.of(),
            Language.DUTCH,
            false,
            false,
            false);
    onlookers.types(one, bas);
    assertThat(onlookers.typingBesides(one, anna)).containsExactly("Bas");
    assertThat(onlookers.typingBesides(one, bas)).isEmpty();
    assertThat(onlookers.typingBesides(UUID.randomUUID(), anna)).isEmpty();
    clock.move(Duration.ofSeconds(7));
    assertThat(onlookers.typingBesides(one, anna)).isEmpty();
  }

  @Test
  void theScriptSaysThatSomebodyTypes() {
    String page = taken(writes("halo"));
    String form = Desk.form(ANNA.get(page).body());
    assertThat(ANNA.part(page + "/typing", "form", form).statusCode()).isEqualTo(204);
  }
}
