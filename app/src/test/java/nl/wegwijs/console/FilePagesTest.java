package nl.wegwijs.console;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import nl.wegwijs.Street;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Download;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures and documents of people, with both providers at the far side. */
class FilePagesTest {
  private static final String SID = "AC00000000000000000000000000000000";
  private static final String MEDIA = "/2010-04-01/Accounts/" + SID + "/Messages/MM1/Media/ME1";
  private static final String ADDRESS = "https://api.twilio.com" + MEDIA;
  private static final byte[] PICTURE =
      "\u0089PNG\r\n\u001a\n rest".getBytes(StandardCharsets.ISO_8859_1);
  private static final WireMockServer FAR = far();
  private static final Street STREET =
      new Street(
          Map.of(
              "TWILIO_ACCOUNT_SID",
              SID,
              "TWILIO_AUTH_TOKEN",
              "token",
              "TWILIO_API_URL",
              FAR.baseUrl(),
              "TELEGRAM_BOT_TOKEN",
              "12345:abcdefghijk",
              "TELEGRAM_WEBHOOK_SECRET",
              "secret",
              "TELEGRAM_API_URL",
              FAR.baseUrl()));
  private static final Desk ANNA = Desk.of(STREET, "anna", Role.STAFF);

  private static WireMockServer far() {
    WireMockServer far = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    far.start();
    return far;
  }

  @BeforeEach
  void forget() {
    FAR.resetAll();
  }

  @AfterAll
  static void close() {
    STREET.close();
    FAR.stop();
  }

  private static String sent(Channel channel, String reference, String mime) {
    return Waiters.waits(
        STREET, Waiters.writes(STREET, channel, new Body.Media(reference, mime, "")));
  }

  private static HttpResponse<String> file(String id) {
    String page = ANNA.get("/console/cases/" + id).body();
    return ANNA.get(
        Desk.first(page, "(?:src|utrecht-link\" href)=\"(/console/cases/[^\"]+/files/[^\"]+)\""),
        "Accept",
        "*/*");
  }

  private static HttpResponse<String> holding(ResponseDefinitionBuilder answer) {
    FAR.stubFor(get(urlEqualTo(MEDIA)).willReturn(answer));
    return file(sent(Channel.WHATSAPP, ADDRESS, "image/jpeg"));
  }

  private static String header(HttpResponse<String> response, String name) {
    return String.join(" | ", response.headers().allValues(name));
  }

  @Test
  void aPictureIsShownAsWhatItIsAndItsSightIsOnRecord() {
    HttpResponse<String> picture = holding(aResponse().withBody(PICTURE));
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
    assertThat(header(picture, "Content-Disposition")).startsWith("inline");
    assertThat(header(picture, "Content-Security-Policy")).contains("default-src 'none'; sandbox");
    assertThat(header(picture, "X-Content-Type-Options")).contains("nosniff");
    assertThat(header(picture, "Cache-Control")).contains("no-store");
    FAR.verify(
        getRequestedFor(urlEqualTo(MEDIA)).withHeader("Authorization", matching("Basic .+")));
    Desk admin = Desk.of(STREET, "admin", Role.ADMINISTRATOR);
    assertThat(admin.get("/console/audit").body()).contains("bestand bekeken");
  }

  @Test
  void aPageThatSaysItIsAPictureIsForSavingAlone() {
    HttpResponse<String> page =
        holding(
            aResponse()
                .withHeader("Content-Type", "text/html")
                .withBody("<html><script>alert(1)</script>"));
    assertThat(header(page, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(page, "Content-Disposition")).startsWith("attachment").endsWith(".bin\"");
  }

  @Test
  void aDocumentIsForSaving() {
    HttpResponse<String> document = holding(aResponse().withBody("%PDF-1.7 …"));
    assertThat(header(document, "Content-Disposition")).startsWith("attachment").endsWith(".pdf\"");
  }

  @Test
  void whereTwilioKeepsItOurSecretDoesNotGo() {
    FAR.stubFor(get(urlEqualTo("/stored")).willReturn(aResponse().withBody(PICTURE)));
    HttpResponse<String> picture =
        holding(aResponse().withStatus(307).withHeader("Location", "/stored"));
    assertThat(picture.statusCode()).isEqualTo(200);
    FAR.verify(getRequestedFor(urlEqualTo("/stored")).withHeader("Authorization", absent()));
  }

  @Test
  void nobodyLeadsUsElsewhere() {
    for (String where :
        new String[] {
          "http://169.254.169.254/latest",
          "https://twilio.com.evil.example/x",
          "file:///etc/passwd",
          "http://localhost:1/x",
          "https://s3-external-1.amazonaws.com/another/x"
        }) {
      assertThat(holding(aResponse().withStatus(302).withHeader("Location", where)).statusCode())
          .as(where)
          .isEqualTo(404);
    }
    assertThat(holding(aResponse().withStatus(302).withHeader("Location", MEDIA)).statusCode())
        .as("round and round")
        .isEqualTo(404);
  }

  @Test
  void whatIsTooLargeGoneOrSilentIsSaidToBe() {
    assertThat(holding(aResponse().withBody(new byte[Download.MOST + 1])).statusCode())
        .isEqualTo(413);
    assertThat(holding(aResponse().withStatus(404)).statusCode()).isEqualTo(404);
    assertThat(holding(aResponse().withStatus(503)).statusCode()).isEqualTo(502);
  }

  @Test
  void aReferenceThatIsNoMediaOfOursIsNeverFetched() {
    FAR.stubFor(any(urlMatching(".*")).willReturn(aResponse().withBody(PICTURE)));
    assertThat(
            file(sent(Channel.SMS, "https://api.twilio.com/2010-04-01/Accounts", "image/jpeg"))
                .statusCode())
        .isEqualTo(404);
    FAR.verify(0, getRequestedFor(urlEqualTo("/2010-04-01/Accounts")));
  }

  @Test
  void telegramIsAskedWhereItsFileLies() {
    FAR.stubFor(
        any(urlEqualTo("/bot12345:abcdefghijk/getFile"))
            .willReturn(
                okJson(
                    "{\"ok\":true,\"result\":{\"file_id\":\"f\",\"file_path\":\"photos/1.png\"}}")));
    FAR.stubFor(
        get(urlEqualTo("/file/bot12345:abcdefghijk/photos/1.png"))
            .willReturn(aResponse().withBody(PICTURE)));
    HttpResponse<String> picture = file(sent(Channel.TELEGRAM, "f", "image/jpeg"));
    assertThat(header(picture, "Content-Type")).isEqualTo("image/png");

    FAR.stubFor(
        any(urlEqualTo("/bot12345:abcdefghijk/getFile"))
            .willReturn(okJson("{\"ok\":true,\"result\":{\"file_path\":\"../../bot/getMe\"}}")));
    assertThat(file(sent(Channel.TELEGRAM, "g", "image/jpeg")).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherDesksFilesAreNotThere() {
    FAR.stubFor(get(urlEqualTo(MEDIA)).willReturn(aResponse().withBody(PICTURE)));
    String id = sent(Channel.WHATSAPP, ADDRESS, "image/jpeg");
    String address =
        Desk.first(ANNA.get("/console/cases/" + id).body(), "src=\"(/console/cases/[^\"]+)\"");
    Desk other = Desk.of(STREET, "olga", Set.of("legal"), Role.STAFF);
    assertThat(other.get(address).statusCode()).isEqualTo(404);
    assertThat(ANNA.get(address.replaceAll("0$", "7")).statusCode()).isEqualTo(404);
    assertThat(STREET.the(Audit.class).of(java.util.UUID.fromString(id)))
        .noneMatch(entry -> entry.what() == Audit.What.FILE_SEEN);
  }
}
