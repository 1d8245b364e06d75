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
import java.net.http.HttpResponse;
import java.util.Map;
import nl.wegwijs.Street;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages and replies with a translator at the far side, and without one. */
class TranslationPagesTest {
  private static final WireMockServer FAR = far();
  private static final Street STREET =
      new Street(Map.of("WEGWIJS_LIBRETRANSLATE_URL", FAR.baseUrl()));
  private static final Desk ANNA = Desk.of(STREET, "anna", Role.STAFF);

  private static WireMockServer far() {
    WireMockServer far = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    far.start();
    return far;
  }

  @BeforeEach
  void speak() {
    FAR.resetAll();
    into("nl", "pl", "Waar is de <b>dokter</b>?");
    into("pl", "nl", "Jutro o dziewiątej.");
  }

  private static void into(String target, String from, String text) {
    FAR.stubFor(
        post(anyUrl())
            .withRequestBody(matchingJsonPath("$.target", containing(target)))
            .willReturn(
                okJson(
                    "{\"detectedLanguage\":{\"language\":\"%s\"},\"translatedText\":\"%s\"}"
                        .formatted(from, text))));
  }

  @AfterAll
  static void close() {
    STREET.close();
    FAR.stop();
  }

  @Test
  void aMessageIsTranslatedAfterThePageAndMarkedAsAMachines() {
    String id = Waiters.polish(STREET, "Gdzie jest lekarz?");
    String page = "/console/cases/" + id;
    String body = ANNA.get(page).body();
    assertThat(FAR.getAllServeEvents()).as("the page does not wait for it").isEmpty();
    assertThat(body).contains("data-foreign", "data-translations=\"" + page + "/translations/\"");

    String below = ANNA.get(page + "/translations/" + first(body), "X-Part", "1").body();
    assertThat(below)
        .contains("Machinevertaling uit het Pools", "Waar is de &lt;b&gt;dokter&lt;/b&gt;?");
    assertThat(FAR.getAllServeEvents().getFirst().getRequest().getBodyAsString())
        .contains("Gdzie jest lekarz?")
        .doesNotContain("api_key", id);
  }

  /** The key of the first message that a person wrote. */
  private static String first(String page) {
    return Desk.first(page, "id=\"(m\\d+)\"");
  }

  @Test
  void aMessageInOnesOwnLanguageHasNone() {
    into("nl", "nl", "Goedendag");
    String id = Waiters.polish(STREET, "Goedendag allemaal");
    String page = "/console/cases/" + id;
    HttpResponse<String> below =
        ANNA.get(page + "/translations/" + first(ANNA.get(page).body()), "X-Part", "1");
    assertThat(below.statusCode()).isEqualTo(204);
  }

  @Test
  void aTranslatorThatFailsIsSaidUnderTheMessage() {
    FAR.resetAll();
    FAR.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
    String id = Waiters.polish(STREET, "Czy ktoś tam jest?");
    String page = "/console/cases/" + id;
    assertThat(ANNA.get(page + "/translations/" + first(ANNA.get(page).body())).body())
        .contains("de vertaaldienst antwoordt niet");
    ANNA.fill(page, page + "/take");
    String again = ANNA.fill(page, page + "/translate", "text", "Morgen om negen uur.").body();
    assertThat(again)
        .contains("de vertaaldienst antwoordt niet", "Morgen om negen uur.</textarea>");
  }

  @Test
  void whatIsTypedInDutchIsReadBackAndSentInPolishWithBothKept() {
    String id = Waiters.polish(STREET, "Kiedy mam przyjść?");
    String page = "/console/cases/" + id;
    ANNA.fill(page, page + "/take");
    String typed = "Morgen om <negen> uur.";
    String review = ANNA.fill(page, page + "/translate", "text", typed).body();
    assertThat(review)
        .contains("Jutro o dziewiątej.</textarea>")
        .contains("name=\"original\" value=\"Morgen om &lt;negen> uur.\"")
        .contains("Waar is de &lt;b&gt;dokter&lt;/b&gt;?"); // what the machine makes of the Polish

    String token = Desk.first(review, "name=\"token\" value=\"([^\"]+)\"");
    String sent =
        ANNA.fill(
                page,
                page + "/reply",
                "token",
                token,
                "text",
                "Jutro o dziewiątej.",
                "original",
                typed)
            .body();
    assertThat(sent)
        .contains("Jutro o dziewiątej.", "Morgen om &lt;negen&gt; uur.")
        .contains("de machine heeft het vertaald");
  }

  @Test
  void nobodyElsesCaseIsTranslatedAndNoLineThatIsNotThere() {
    String id = Waiters.polish(STREET, "Dzień dobry");
    String page = "/console/cases/" + id;
    Desk other = Desk.of(STREET, "olga", java.util.Set.of("legal"), Role.STAFF);
    assertThat(other.get(page + "/translations/m1", "X-Part", "1").statusCode()).isEqualTo(404);
    assertThat(ANNA.get(page + "/translations/m999999", "X-Part", "1").statusCode()).isEqualTo(404);
    assertThat(FAR.getAllServeEvents()).isEmpty();
  }

  @Test
  void withoutATranslatorThereIsNothingToAsk() {
    try (Street plain = new Street()) {
      Desk bas = Desk.of(plain, "bas", Role.STAFF);
      String page = "/console/cases/" + Waiters.polish(plain, "Gdzie jest lekarz?");
      String body = bas.get(page).body();
      assertThat(body).doesNotContain("data-foreign", "data-translations");
      assertThat(bas.get(page + "/translations/" + first(body), "X-Part", "1").statusCode())
          .isEqualTo(404);
    }
  }
}
