package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wegwijs.Street;
import nl.wegwijs.Visitor;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From a question on the web chat to a person of the staff and back, over HTTP. */
class HandOverTest {
  private static final Street STREET = new Street();
  private static final Desk ANNA = Desk.of(STREET, "anna", Role.STAFF);
  private static final Desk BAS = Desk.of(STREET, "bas", Role.STAFF);
  private static final Desk OTHER = Desk.of(STREET, "els", Set.of("no-such-desk"), Role.STAFF);

  /** What any form of a case may hold. */
  private static final String[] EVERYTHING = {
    "token",
    "12345678",
    "text",
    "x",
    "reason",
    "x",
    "desk",
    "x",
    "until",
    "hour",
    "colleague",
    ANNA.account().id().toString(),
    "outcome",
    "answered"
  };

  private final Visitor person = STREET.visitor();

  @AfterAll
  static void close() {
    STREET.close();
  }

  /** A new person asks for a human; the id of their case. */
  private String asks() {
    Set<String> before = waiting();
    say("Jak dostać numer BSN?");
    say("chcę rozmawiać z człowiekiem");
    until(() -> String.valueOf(waiting().size()), n -> Integer.parseInt(n) > before.size());
    return waiting().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
  }

  private static Set<String> waiting() {
    return Pattern.compile("data-case=\"([^\"]+)\"")
        .matcher(ANNA.get("/console?show=waiting").body())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private String say(String text) {
    return person
        .fill("/chat/messages", Map.of("id", UUID.randomUUID().toString(), "text", text))
        .body();
  }

  private static String until(java.util.function.Supplier<String> look, Predicate<String> wanted) {
    String seen = look.get();
    for (int i = 0; i < 100 && !wanted.test(seen); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      seen = look.get();
    }
    assertThat(seen).matches(wanted, "what was awaited");
    return seen;
  }

  @Test
  void aWholeHandOver() throws Exception {
    String id = asks();
    String page = "/console/cases/" + id;
    assertThat(ANNA.get(page).body()).contains("Jak dostać numer BSN?", "Zaak nemen", "Pools");

    assertThat(ANNA.fill(page, page + "/take").body()).contains("name=\"token\"");
    assertThat(BAS.fill(page, page + "/take").statusCode()).isEqualTo(409);
    assertThat(BAS.fill(page, page + "/take").body()).contains("anna was net iets eerder");

    String token = Desk.first(ANNA.get(page).body(), "name=\"token\" value=\"([^\"]+)\"");
    long before = STREET.count("letter");
    for (int click = 0; click < 2; click++) {
      ANNA.fill(page, page + "/reply", "token", token, "text", "Dzień <b>dobry</b>, pomogę.");
    }
    assertThat(STREET.count("letter")).isEqualTo(before + 1);
    until(() -> person.get("/").body(), p -> p.contains("Dzień &lt;b&gt;dobry&lt;/b&gt;, pomogę."));

    long letters = STREET.count("letter");
    say("A ile to kosztuje?");
    until(() -> ANNA.get(page).body(), p -> p.contains("A ile to kosztuje?"));
    assertThat(STREET.count("letter")).as("the bot is silent").isEqualTo(letters);

    ANNA.fill(page, page + "/note", "text", "Belt morgen <terug>");
    assertThat(BAS.get(page).body()).contains("Belt morgen &lt;terug&gt;");
    assertThat(ANNA.fill(page, page + "/close", "outcome", "referred").statusCode())
        .as("to whom?")
        .isEqualTo(409);
    ANNA.fill(page, page + "/close", "outcome", "answered");
    assertThat(ANNA.get(page).body()).contains("Afgesloten door anna");
    until(() -> say("Jak dostać numer BSN?"), p -> p.lastIndexOf("RNI") > p.indexOf("pomogę"));
  }

  @Test
  void whatWasTypedStaysWhereItCannotBeSent() {
    String id = asks();
    String page = "/console/cases/" + id;
    ANNA.fill(page, page + "/take");
    String token = Desk.first(ANNA.get(page).body(), "name=\"token\" value=\"([^\"]+)\"");

    var empty = ANNA.fill(page, page + "/reply", "token", token, "text", "  ");
    assertThat(empty.statusCode()).isEqualTo(409);
    var tooLong = ANNA.fill(page, page + "/reply", "token", token, "text", "ż".repeat(5_000));
    assertThat(tooLong.statusCode()).isEqualTo(409);
    assertThat(tooLong.body()).contains("ż".repeat(5_000), "langer dan 4.096");

    BAS.fill(page, page + "/take-over");
    var lost = ANNA.fill(page, page + "/reply", "token", token, "text", "Mijn lange antwoord");
    assertThat(lost.statusCode()).isEqualTo(409);
    assertThat(lost.body()).contains("Mijn lange antwoord", "niet (meer) in jouw handen");
  }

  @Test
  void anotherDesksCaseIsNotThere() throws Exception {
    String id = asks();
    String page = "/console/cases/" + id;
    assertThat(OTHER.get(page, "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(OTHER.get("/console/articles/" + id, "Accept", "text/html").statusCode())
        .isEqualTo(404);
    assertThat(OTHER.get("/console/stream/cases/" + id).statusCode()).isEqualTo(404);
    long letters = STREET.count("letter");
    for (String act :
        List.of(
            "take",
            "take-over",
            "give-back",
            "wake",
            "reply",
            "note",
            "consent",
            "transfer",
            "hand",
            "snooze",
            "close")) {
      assertThat(OTHER.fill("/console", page + "/" + act, EVERYTHING).statusCode())
          .as(act)
          .isEqualTo(404);
    }
    assertThat(STREET.count("letter")).isEqualTo(letters);
    assertThat(waiting()).contains(id);
    assertThat(ANNA.get("/console/cases/1%27%20or%201=1", "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aClosedCaseIsFoundByItsWordsAndOpenedAgain() {
    String id = asks();
    String page = "/console/cases/" + id;
    say("Mieszkam na Zonnebloemstraat");
    ANNA.fill(page, page + "/take");
    ANNA.fill(page, page + "/close", "outcome", "answered");

    assertThat(ANNA.get("/console/cases?q=zonnebloemstraat+pools").body()).contains(id);
    assertThat(ANNA.get("/console/cases?q=zonnebloemstraat+roemeens").body()).doesNotContain(id);
    assertThat(OTHER.get("/console/cases?q=zonnebloemstraat").body()).doesNotContain(id);

    assertThat(ANNA.fill(page, page + "/reopen").body()).contains("Bij anna", "name=\"token\"");
  }

  @Test
  void anOrganisationIsFoundByWhatItDoes() {
    String id = asks();
    String found =
        ANNA.get("/console/articles/" + id + "?q=aangifte+politie", "X-Part", "1").body();
    assertThat(found).contains("data-insert=\"**Politie**");
  }

  @Test
  void anArticleIsFoundInDutchAndReadyInPolish() {
    String id = asks();
    String found = ANNA.get("/console/articles/" + id + "?q=huisarts+vinden", "X-Part", "1").body();
    assertThat(found).contains("data-insert", "Pools");
  }
}
