package nl.wegwijs.console;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wegwijs.Street;
import nl.wegwijs.conversation.Conversations;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports as staff see them, from the first look to the file and the end. */
class ReportsPageTest {
  private static final String STORY = "He enters our rooms at night without asking";

  private static final WireMockServer FAR =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  private static Street street;
  private static int number;

  @BeforeAll
  static void open() {
    FAR.start();
    street = new Street(Map.of("WEGWIJS_LIBRETRANSLATE_URL", FAR.baseUrl()));
  }

  @AfterAll
  static void close() {
    street.close();
    FAR.stop();
  }

  /** What a machine makes of anything in that language. */
  private static void into(String target, String text) {
    FAR.stubFor(
        post(anyUrl())
            .withRequestBody(matchingJsonPath("$.target", containing(target)))
            .willReturn(
                okJson(
                    "{\"detectedLanguage\":{\"language\":\"nl\"},\"translatedText\":\"%s\"}"
                        .formatted(text))));
  }

  private static UUID reported(String phone, String agreed) {
    say(phone, "I want to report my landlord", STORY, "Sample street 12", "skip", "skip");
    return say(phone, "[rp:known]", "[rp:a:" + agreed + "]", "[rp:send]");
  }

  /** The service's own workers may be faster. */
  private static UUID say(String phone, String... texts) {
    Address address = new Address(Channel.SMS, phone);
    for (String text : texts) {
      Body body =
          text.startsWith("[")
              ? new Body.Choice(text.substring(1, text.length() - 1))
              : new Body.Text(text);
      street
          .the(Inbox.class)
          .accept(
              new Inbound(
                  "+31600000000",
                  "r" + number++,
                  null,
                  address,
                  body,
                  Instant.EPOCH,
                  Language.ENGLISH));
      street.the(Conversations.class).handleNow(person(address));
    }
    return person(address);
  }

  private static UUID person(Address address) {
    return street.the(People.class).at(address).orElseThrow().id();
  }

  private static String first(Desk desk, String state) {
    return Desk.first(
        desk.get("/console/reports?state=" + state).body(), "(/console/reports/[0-9a-f-]{36})");
  }

  @Test
  void staffOfTheDeskLookPassOnAndCloseAndThePersonHearsOfIt() {
    UUID person = reported("+40700000081", "text");
    Desk desk = Desk.of(street, "mia", Set.of("report-landlord"), Role.STAFF);
    assertThat(desk.get("/console").body()).contains("1 melding met iets nieuws");
    String report = first(desk, "fresh");
    assertThat(desk.get(report).body())
        .contains(STORY, "Sample street 12", "Nieuw", "(overgeslagen)")
        .doesNotContain("40700000081");
    assertThat(desk.get("/console").body()).doesNotContain("met iets nieuws");

    desk.fill(report, report + "/ask", "text", "Which floor?");
    desk.fill(report, report + "/look", "from", "fresh");
    var file = desk.get(report + "/file");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".txt");
    assertThat(file.body()).contains(STORY).doesNotContain("40700000081", "mia");
    desk.fill(report, report + "/pass", "from", "looked", "text", "Inspectie");
    assertThat(desk.get(report).body()).contains("Doorgegeven: Inspectie", "Which floor?");
    desk.fill(report, report + "/close", "from", "passed", "text", "The landlord was fined");

    assertThat(desk.get(report).body()).contains("The landlord was fined");
    assertThat(street.the(Outbox.class).of(person))
        .last()
        .satisfies(letter -> assertThat(letter.reply().text()).contains("The landlord was fined"));
  }

  @Test
  void whoIsLateSeesThatAColleagueWasFaster() {
    reported("+40700000082", "text");
    Desk desk = Desk.of(street, "mo", Set.of("report-landlord"), Role.STAFF);
    String report = first(desk, "fresh");
    desk.fill(report, report + "/look", "from", "fresh");

    var late = desk.fill(report, report + "/close", "from", "fresh", "text", "Solved");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Een collega heeft deze melding", "In onderzoek", "Solved");
  }

  @Test
  void nothingCanBePassedOnAgainstTheWillOfWhoReported() {
    reported("+40700000083", "nothing");
    Desk desk = Desk.of(street, "mies", Set.of("report-landlord"), Role.STAFF);
    String report = first(desk, "fresh");

    assertThat(desk.get(report).body()).contains("wil niets doorgegeven").doesNotContain("/file");
    assertThat(desk.get(report + "/file").statusCode()).isEqualTo(404);
    assertThat(desk.fill(report, report + "/pass", "from", "fresh", "text", "X").statusCode())
        .isEqualTo(409);
    desk.fill(report, report + "/close", "from", "fresh", "text", "Solved");
  }

  @Test
  void aQuestionIsTranslatedAndReadBackBeforeItIsSent() {
    into("en", "Which floor?");
    into("nl", "Welke verdieping?");
    UUID person = reported("+40700000085", "text");
    Desk desk = Desk.of(street, "max", Set.of("report-landlord"), Role.STAFF);
    String report = first(desk, "fresh");
    assertThat(desk.get(report).body()).contains("Vertaal (Engels)");

    String review = desk.fill(report, report + "/translate", "text", "Op welke etage?").body();
    assertThat(review)
        .contains("Which floor?</textarea>", "Op welke etage?", "Welke verdieping?")
        .doesNotContain("Toch zelf schrijven");
    assertThat(desk.get(report).body()).doesNotContain("Which floor?");
    desk.fill(report, report + "/ask", "text", "Which floor?");

    assertThat(desk.get(report).body()).contains("Which floor?");
    assertThat(street.the(Outbox.class).of(person))
        .last()
        .satisfies(letter -> assertThat(letter.reply().text()).contains("Which floor?"));
    desk.fill(report, report + "/close", "from", "fresh", "text", "Solved");
  }

  @Test
  void aTranslatorThatFailsIsSaidWithWhatWasTyped() {
    FAR.resetAll();
    FAR.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
    reported("+40700000086", "text");
    Desk desk = Desk.of(street, "mus", Set.of("report-landlord"), Role.STAFF);
    String report = first(desk, "fresh");

    assertThat(desk.fill(report, report + "/translate", "text", "Wie woont daar?").body())
        .contains("de vertaaldienst antwoordt niet", "Wie woont daar?</textarea>");
    desk.fill(report, report + "/close", "from", "fresh", "text", "Solved");
  }

  @Test
  void anotherDeskSeesNothing() {
    reported("+40700000084", "text");
    Desk desk = Desk.of(street, "maud", Set.of("report-landlord"), Role.STAFF);
    Desk other = Desk.of(street, "olga", Set.of("legal"), Role.STAFF);
    String report = first(desk, "fresh");

    assertThat(first(other, "fresh")).isEmpty();
    assertThat(List.of(other.get(report).statusCode(), other.get(report + "/file").statusCode()))
        .containsOnly(404);
    desk.fill(report, report + "/close", "from", "fresh", "text", "Solved");
  }
}
