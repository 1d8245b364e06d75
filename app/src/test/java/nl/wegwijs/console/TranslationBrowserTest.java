package nl.wegwijs.console;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wegwijs.console.Browsers.faultless;
import static nl.wegwijs.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Body;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case with a machine that translates, and a picture that came, in a real browser. */
@SuppressWarnings("NullAway") // without Chromium there is no browser
class TranslationBrowserTest {
  private static final String SID = "AC00000000000000000000000000000000";
  private static final String MEDIA = "/2010-04-01/Accounts/" + SID + "/Messages/MM1/Media/ME1";
  private static WireMockServer far;
  private static Browsers browsers;

  @BeforeAll
  static void open() throws Exception {
    far = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    far.start();
    into("nl", "pl", "Waar is de dokter?");
    into("pl", "nl", "Jutro o dziewiątej.");
    byte[] picture = Files.readAllBytes(Path.of("../deploy/screenshots/console-case.png"));
    far.stubFor(get(urlEqualTo(MEDIA)).willReturn(aResponse().withBody(picture)));
    browsers =
        new Browsers(
            Map.of(
                "WEGWIJS_LIBRETRANSLATE_URL",
                far.baseUrl(),
                "TWILIO_ACCOUNT_SID",
                SID,
                "TWILIO_AUTH_TOKEN",
                "token",
                "TWILIO_API_URL",
                far.baseUrl()));
  }

  private static void into(String target, String from, String text) {
    far.stubFor(
        post(urlMatching("/translate"))
            .withRequestBody(matchingJsonPath("$.target", containing(target)))
            .willReturn(
                okJson(
                    "{\"detectedLanguage\":{\"language\":\"%s\"},\"translatedText\":\"%s\"}"
                        .formatted(from, text))));
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
    far.stop();
  }

  private static String waits() {
    UUID person =
        Waiters.writes(browsers.street(), Channel.WHATSAPP, new Body.Text("Gdzie jest lekarz?"));
    return browsers.at("/console/cases/" + Waiters.waits(browsers.street(), person));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "desktop", "desktop dark"})
  void aMessageIsReadAndAReplyReadBackBeforeItGoes(String screen) {
    Page anna = browsers.staff(screen, "Anna", Role.STAFF);
    anna.navigate(waits());
    assertThat(anna.locator("[data-meaning]").first()).containsText("Waar is de dokter?");
    anna.locator("[data-key=t]").click();
    anna.fill("#text", "Morgen om negen uur.");
    anna.locator("[data-translate]").click();
    assertThat(anna.locator("#text")).hasValue("Jutro o dziewiątej.");
    assertThat(anna.locator(".review")).containsText("Morgen om negen uur.");
    assertThat(anna.locator(".review")).containsText("Waar is de dokter?");
    faultless(anna, "a translation before it is sent");
    picture(anna, "console-translation-" + screen);

    anna.locator("[data-drop]").click();
    assertThat(anna.locator("#text")).hasValue("Morgen om negen uur.");
    assertThat(anna.locator(".review")).hasCount(0);
    anna.locator("[data-translate]").click();
    assertThat(anna.locator("#text")).hasValue("Jutro o dziewiątej.");
    anna.locator("[data-send]").click();
    assertThat(anna.locator(".message--staff")).containsText("Jutro o dziewiątej.");
    assertThat(anna.locator(".message--staff")).containsText("Morgen om negen uur.");
    assertThat(anna.locator(".review")).hasCount(0);
    assertThat(anna.locator("#text")).isEmpty();
    assertThat(anna.locator("[data-meaning]").first()).containsText("Waar is de dokter?");
    faultless(anna, "a translation that was sent");
    picture(anna, "console-translated-" + screen);
    anna.context().close();
  }

  @Test
  void aPictureIsSeenAndWhoTypesToo() {
    UUID person =
        Waiters.writes(
            browsers.street(),
            Channel.WHATSAPP,
            new Body.Media("https://api.twilio.com" + MEDIA, "image/jpeg", "List"));
    String address = browsers.at("/console/cases/" + Waiters.waits(browsers.street(), person));
    Page anna = browsers.staff("phone", "Anna", Role.STAFF);
    Page bas = browsers.staff("desktop", "Bas", Role.STAFF);
    anna.navigate(address);
    bas.navigate(address);
    assertThat(anna.locator(".message__file img")).hasJSProperty("naturalWidth", 1280);
    faultless(anna, "a picture");
    picture(anna, "console-picture-phone");

    anna.locator("[data-key=t]").click();
    anna.locator("#text").pressSequentially("Dag");
    assertThat(bas.locator("#present")).containsText("Typt: Anna");
    assertThat(browsers.complaints()).isEmpty();
    anna.context().close();
    bas.context().close();
  }
}
