package nl.wegwijs.translation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.wegwijs.MovableClock;
import nl.wegwijs.language.Language;
import nl.wegwijs.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both translation services as their documentation has them answer. */
class TranslationsTest {
  private static final WireMockServer FAR =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private static final String QUESTION = "Gdzie jest lekarz?";
  private static final Translated DOCTOR =
      new Translated.Done("Waar is de dokter?", Language.POLISH);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));

  @BeforeEach
  void open() {
    FAR.start();
    FAR.resetAll();
  }

  @AfterAll
  static void close() {
    FAR.stop();
  }

  private Translations of(Map<String, String> settings) {
    return new Translations(Settings.read(settings), ObjectMapper.getDefault(), clock);
  }

  private Translations deepl() {
    return of(Map.of("WEGWIJS_DEEPL_KEY", "key:fx", "WEGWIJS_DEEPL_URL", FAR.baseUrl()));
  }

  private Translations libre() {
    return of(
        Map.of(
            "WEGWIJS_LIBRETRANSLATE_URL",
            FAR.baseUrl() + "/",
            "WEGWIJS_LIBRETRANSLATE_KEY",
            "key"));
  }

  @Test
  void nothingIsSentAnywhereUnlessSomebodySetWhere() {
    Translations off = of(Map.of());
    assertThat(off.areOn()).isFalse();
    assertThat(off.translate(QUESTION, Language.DUTCH))
        .isEqualTo(new Translated.Failed(Translated.Why.CANNOT));
  }

  @Test
  void deeplIsAskedWithTheTextAloneAndOnceAnHour() {
    FAR.stubFor(
        post(urlEqualTo("/v2/translate"))
            .willReturn(
                okJson(
                    """
                    {"translations":[{"detected_source_language":"PL","text":"Waar is de dokter?",
                      "billed_characters":18}]}
                    """)));
    Translations deepl = deepl();
    assertThat(deepl.translate(QUESTION, Language.DUTCH)).isEqualTo(DOCTOR);
    assertThat(deepl.translate(QUESTION, Language.DUTCH)).isEqualTo(DOCTOR);
    FAR.verify(
        1,
        postRequestedFor(urlEqualTo("/v2/translate"))
            .withHeader("Authorization", equalTo("DeepL-Auth-Key key:fx"))
            .withRequestBody(containing("text=Gdzie+jest+lekarz"))
            .withRequestBody(containing("target_lang=nl")));
    clock.move(Duration.ofHours(2));
    deepl.translate(QUESTION, Language.DUTCH);
    FAR.verify(2, postRequestedFor(urlEqualTo("/v2/translate")));
  }

  @ParameterizedTest
  @CsvSource({"403,KEY", "456,USED_UP", "429,BUSY", "400,CANNOT", "503,SILENT", "200,SILENT"})
  void whatDeeplRefusesIsNamed(int status, Translated.Why why) {
    FAR.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status).withBody("{}")));
    assertThat(deepl().translate(QUESTION, Language.DUTCH)).isEqualTo(new Translated.Failed(why));
  }

  @Test
  void libreTranslateIsAskedWithTheTextAlone() {
    FAR.stubFor(
        post(urlEqualTo("/translate"))
            .willReturn(
                okJson(
                    """
                    {"detectedLanguage":{"confidence":90,"language":"pl"},
                     "translatedText":"Waar is de dokter?"}
                    """)));
    assertThat(libre().translate(QUESTION, Language.DUTCH)).isEqualTo(DOCTOR);
    FAR.verify(
        postRequestedFor(urlEqualTo("/translate"))
            .withRequestBody(matchingJsonPath("$.q", equalTo(QUESTION)))
            .withRequestBody(matchingJsonPath("$.target", equalTo("nl")))
            .withRequestBody(matchingJsonPath("$.api_key", equalTo("key"))));
  }

  @ParameterizedTest
  @CsvSource({"403,KEY", "429,BUSY", "400,CANNOT", "500,SILENT", "302,SILENT"})
  void whatLibreTranslateRefusesIsNamed(int status, Translated.Why why) {
    FAR.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status).withBody("{}")));
    assertThat(libre().translate(QUESTION, Language.DUTCH)).isEqualTo(new Translated.Failed(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"<html>", "[]", "{}", "{\"translatedText\":7}", "{\"translatedText\":\"x\"}"})
  void anAnswerThatIsNoneIsSilence(String body) {
    FAR.stubFor(post(anyUrl()).willReturn(okJson(body)));
    assertThat(libre().translate(QUESTION, Language.DUTCH))
        .isEqualTo(new Translated.Failed(Translated.Why.SILENT));
  }

  @Test
  void aConnectionThatBreaksIsSilence() {
    FAR.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    Translated silence = new Translated.Failed(Translated.Why.SILENT);
    assertThat(libre().translate(QUESTION, Language.DUTCH)).isEqualTo(silence);
    assertThat(deepl().translate(QUESTION, Language.DUTCH)).isEqualTo(silence);
  }
}
