package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wegwijs.Ports;
import nl.wegwijs.Street;
import nl.wegwijs.Visitor;
import nl.wegwijs.conversation.Conversations;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From the page of a case to the mailbox of an organisation, and what stands behind the link. */
class ReferralsPageTest {
  private static final int PORT = Ports.free();
  private static final GreenMail MAIL = mail();
  private static final Street STREET =
      new Street(
          Map.of(
              "WEGWIJS_MAIL_HOST", "127.0.0.1",
              "WEGWIJS_MAIL_PORT", Integer.toString(PORT),
              "WEGWIJS_MAIL_TLS", "none",
              "WEGWIJS_MAIL_FROM", "wegwijs@example.nl"));
  private static final Desk ANNA = Desk.of(STREET, "anna", Role.STAFF);

  private static final String STORY = "Jan Kowalski <jan@example.pl>\nNo wages since October";
  private static final String ADDRESS = "info@fairwork.example";
  private static int number;

  private static GreenMail mail() {
    GreenMail mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return mail;
  }

  @AfterAll
  static void close() {
    STREET.close();
    MAIL.stop();
  }

  /** A case in Anna's hand. */
  private record Held(UUID person, String page) {
    String referrals() {
      return page + "/referrals";
    }
  }

  private static Held held() {
    UUID person = Waiters.writes(STREET, Channel.SMS, new Body.Text("Cześć"));
    String page = "/console/cases/" + Waiters.waits(STREET, person);
    ANNA.fill(page, page + "/take");
    return new Held(person, page);
  }

  private static HttpResponse<String> fill(Held held, String... more) {
    String[] fields = {"organisation", "fairwork", "address", ADDRESS, "text", STORY};
    String[] all = new String[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return ANNA.fill(held.referrals(), held.referrals(), all);
  }

  /** What the person taps: the first option under what they were told last that has any. */
  private static void tapsFirst(UUID person) {
    Letter asked =
        STREET.the(Outbox.class).of(person).reversed().stream()
            .filter(letter -> !letter.reply().options().isEmpty())
            .findFirst()
            .orElseThrow();
    Body tap = new Body.Choice(asked.reply().options().getFirst().id());
    STREET
        .the(Inbox.class)
        .accept(
            new Inbound(
                "+31600000000",
                "t" + number++,
                null,
                STREET.the(People.class).find(person).orElseThrow().address(),
                tap,
                STREET.the(Clock.class).instant(),
                Language.POLISH));
    STREET.the(Conversations.class).handleNow(person);
  }

  /** The path behind the link in the latest e-mail. */
  private static String link(int mails) throws Exception {
    assertThat(MAIL.waitForIncomingEmail(20_000, mails)).isTrue();
    String text = String.valueOf(MAIL.getReceivedMessages()[mails - 1].getContent());
    assertThat(text).doesNotContain("Kowalski", "example.pl", "wages");
    return URI.create(Desk.first(text + "\n", "(http://\\S+/referral/\\S+)\\s")).getPath();
  }

  @Test
  void itIsReadBackAskedMailedAndShownOnce() throws Exception {
    Held held = held();
    assertThat(ANNA.get(held.page()).body()).contains("Doorgeven aan een organisatie");
    assertThat(fill(held).body())
        .contains("Dit krijgt de persoon te lezen", "Kowalski &lt;jan@example.pl");
    assertThat(ANNA.get(held.referrals()).body()).doesNotContain("De persoon is gevraagd");

    assertThat(fill(held, "sure", "yes").body()).contains("FairWork", "De persoon is gevraagd");
    assertThat(ANNA.get(held.page()).body()).contains("FairWork: De persoon is gevraagd");
    tapsFirst(held.person());
    String link = link(1);
    Visitor desk = STREET.visitor();
    for (int look = 0; look < 3; look++) {
      HttpResponse<String> page = desk.get(link, "Accept-Language", "nl");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Lees het nu").doesNotContain("Kowalski");
    }

    HttpResponse<String> shown = desk.fill(link, Map.of("show", "once"));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("Jan Kowalski", "No wages since October");
    assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(desk.fill(link, Map.of("show", "once")).statusCode()).isEqualTo(410);
    assertThat(desk.get(link).statusCode()).isEqualTo(410);

    String own = Desk.first(ANNA.get(held.referrals()).body(), "action=\"([^\"]+/outcome)\"");
    ANNA.fill(held.referrals(), own, "text", "They call on Monday");
    assertThat(ANNA.get(held.referrals()).body())
        .contains("Gelezen door de organisatie", "They call on Monday");
  }

  @Test
  void whatCannotBeSentIsSaidWithWhatWasTyped() {
    Held held = held();
    HttpResponse<String> page =
        ANNA.fill(
            held.referrals(),
            held.referrals(),
            "organisation",
            "fairwork",
            "address",
            "fairwork",
            "text",
            STORY);

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("Dat kan nu niet", "Kowalski");
  }

  @Test
  void anotherDeskSeesNothingOfIt() {
    Held held = held();
    fill(held, "sure", "yes");
    Desk other = Desk.of(STREET, "olga", Set.of("legal"), Role.STAFF);

    assertThat(other.get(held.referrals()).statusCode()).isEqualTo(404);
  }

  @Test
  void aLinkThatNobodyMadeShowsNothingAndAFormFromElsewhereIsRefused() throws Exception {
    String link = "/referral/" + "x".repeat(32);
    assertThat(STREET.visitor().get(link).statusCode()).isEqualTo(410);

    HttpRequest forged =
        HttpRequest.newBuilder(STREET.at(link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("show=once"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void withoutAMailServerThePageSaysSo() {
    try (Street plain = new Street()) {
      Desk desk = Desk.of(plain, "anna", Role.STAFF);
      String page = "/console/cases/" + Waiters.polish(plain, "Cześć");
      desk.fill(page, page + "/take");
      assertThat(desk.get(page + "/referrals").body()).contains("geen mailserver ingesteld");
    }
  }
}
