package nl.wegwijs.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.Street;
import nl.wegwijs.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as somebody without scripts uses it. */
class PageTest {
  private static final String MESSAGES = "/chat/messages";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Street STREET = new Street();

  private final Visitor visitor = STREET.visitor();

  @AfterAll
  static void close() {
    STREET.close();
  }

  @Test
  void aQuestionIsAnsweredAndAnOptionTapped() {
    String first = visitor.get("/", "Accept-Language", "pl-PL,pl;q=0.9").body();
    assertThat(first).contains("<html lang=\"pl\" dir=\"ltr\">");

    String answered = say(field(first, "id"), "Jak dostać numer BSN?");
    assertThat(answered).contains("Jak dostać numer BSN?", "RNI", "name=\"option\"");
    assertThat(answered).doesNotContain("http-equiv=\"refresh\"");

    Map<String, String> tap = Map.of("id", field(answered, "id"), "option", "human");
    String asked = settled(visitor.fill(MESSAGES, tap).body());
    assertThat(entries(asked)).isGreaterThan(entries(answered) + 1);
    assertThat(visitor.get("/").body()).as("a reload keeps it").contains("Jak dostać numer BSN?");
  }

  @Test
  void sendingTwiceIsSendingOnce() {
    String id = field(visitor.get("/").body(), "id");

    String once = say(id, "Hoe krijg ik een BSN?");
    String twice = say(id, "Hoe krijg ik een BSN?");

    assertThat(entries(twice)).isEqualTo(entries(once));
  }

  @Test
  void nobodySeesTheConversationOfAnother() {
    say("one-message", "Mam na imię Halina, jak dostać numer BSN?");

    assertThat(STREET.visitor().get("/").body()).doesNotContain("Halina");
    assertThat(entries(STREET.visitor().get("/", "Cookie", "wegwijs=' or 1=1").body())).isZero();
  }

  @Test
  void aLanguageIsChosenAndKept() {
    String page = visitor.fill("/chat/language", Map.of("lang", "bg")).body();

    assertThat(page).contains("<html lang=\"bg\"");
    assertThat(visitor.get("/").body()).contains("<html lang=\"bg\"");
    assertThat(visitor.get("/?lang=ro").body()).contains("<html lang=\"ro\"");
    assertThat(visitor.fill("/chat/language", Map.of("lang", "xx")).statusCode()).isEqualTo(200);
  }

  @Test
  void aSharedScreenIsCleared() {
    say("one-message", "Hoe krijg ik een BSN?");

    assertThat(entries(visitor.fill("/chat/end", Map.of()).body())).isZero();
    assertThat(entries(visitor.get("/").body())).isZero();
  }

  @Test
  void whatIsWrittenIsShownAndNeverRun() {
    String page = say("one-message", "<script>alert(1)</script> & <img src=x onerror=alert(2)>");

    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00bsn%00",
        "%ED%A0%80 bsn %ED%B0%80",
        "%E2%80%AEnsb%E2%80%AC",
        "%E2%80%8B%EF%BB%BF",
        "%ff%fe",
        "%F0%9F%98%80"
      })
  void strangeTextsAreTakenInStride(String encoded) {
    String form = "id=strange-text&text=" + encoded.repeat(10_000 / encoded.length() * 3);
    assertThat(post(FORM, form).statusCode()).isEqualTo(200);
    assertThat(post(FORM, "id=ten-thousand&text=" + "%F0%9F%98%80".repeat(10_000)).statusCode())
        .isEqualTo(200);

    assertThat(say("and-after-it", "Jak dostać numer BSN?")).contains("RNI");
  }

  @ParameterizedTest
  @CsvSource({"text/plain, 415", "application/json, 415"})
  void anotherTypeIsRefused(String type, int status) {
    assertThat(post(type, "{\"id\":\"one-message\",\"text\":\"bsn\"}").statusCode())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text=bsn", "id=&text=bsn", "id=short&text=bsn", "id=%00%00%00%00%00%00%00%00"})
  void aMessageWithoutANameOfItsOwnIsRefused(String form) {
    assertThat(post(FORM, form).statusCode()).isEqualTo(400);
  }

  @Test
  void tooMuchAtOnceIsRefusedInWords() {
    HttpResponse<String> answer = post(FORM, "id=one-message&text=" + "a".repeat(2_000_000));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("a shorter message");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Referer, https://evil.example/chat",
    "Referer, not an address",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, none",
    "Accept, text/html"
  })
  void aFormOfAnotherPageIsRefused(String header, String value) throws Exception {
    long before = STREET.count("message");
    HttpResponse<String> answer =
        visitor.post(MESSAGES, FORM, "id=one-message&text=bsn", header, value);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(STREET.count("message")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/chat/assets/now/chat.css", "/api/v1/openapi.yml"})
  void everyAnswerSaysToLoadNothingFromElsewhere(String path) {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("unsafe"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
  }

  @Test
  void thePageIsOfOnePieceAndKeptByNobody() {
    HttpResponse<String> page = visitor.get("/");

    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body()).doesNotContain("src=\"http", "href=\"http", " style=", " onclick");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
    HttpResponse<String> sent =
        visitor.post(
            MESSAGES,
            FORM,
            "id=one-message&text=bsn",
            "Sec-Fetch-Site",
            "same-origin",
            "Accept",
            "application/json");

    assertThat(sent.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(cookie ->
            assertThat(cookie).contains("HTTPOnly", "SameSite=Lax").doesNotContain("Secure"));
  }

  @Test
  void whatIsNotHereIsSaidInTheReadersLanguage() {
    HttpResponse<String> answer =
        visitor.get("/nothing", "Accept", "text/html", "Accept-Language", "nl");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<html lang=\"nl\"", "Deze pagina bestaat niet");
  }

  private String say(String id, String text) {
    HttpResponse<String> answer = visitor.fill(MESSAGES, Map.of("id", id, "text", text));
    assertThat(answer.statusCode()).isEqualTo(200);
    return settled(answer.body());
  }

  /** As a browser without scripts looks again until the answer is there. */
  private String settled(String page) {
    String now = page;
    while (now.contains("http-equiv=\"refresh\"")) {
      now = visitor.get("/").body();
    }
    return now;
  }

  private HttpResponse<String> post(String type, String body) {
    return visitor.post(
        MESSAGES, type, body, "Sec-Fetch-Site", "same-origin", "Accept", "text/html");
  }

  private static String field(String page, String name) {
    Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    assertThat(value.find()).as("a field " + name).isTrue();
    return value.group(1);
  }

  private static long entries(String page) {
    return Pattern.compile("<article class=\"message message--(mine|ours)\" data-")
        .matcher(page)
        .results()
        .count();
  }
}
