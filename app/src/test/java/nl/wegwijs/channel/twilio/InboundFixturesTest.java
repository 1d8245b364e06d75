package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Received;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Requests of Twilio in src/test/resources/twilio, sent to a running service. */
class InboundFixturesTest {
  private static final String US = "+31600000000";
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService("http://127.0.0.1:9");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @TestFactory
  Stream<DynamicTest> everyMessageIsStoredAsWhatItIs() throws Exception {
    return fixtures("inbound.json").map(f -> DynamicTest.dynamicTest(name(f), () -> stored(f)));
  }

  @TestFactory
  Stream<DynamicTest> whatHasNothingToStoreIsAcceptedAndLeavesNoTrace() throws Exception {
    return fixtures("ignored.json").map(f -> DynamicTest.dynamicTest(name(f), () -> ignored(f)));
  }

  @TestFactory
  Stream<DynamicTest> badInputIsRefusedAndLeavesNoTrace() throws Exception {
    return fixtures("refused.json").map(f -> DynamicTest.dynamicTest(name(f), () -> refused(f)));
  }

  private static Stream<JsonNode> fixtures(String file) throws Exception {
    JsonNode all = new ObjectMapper().readTree(Path.of("src/test/resources/twilio", file).toFile());
    return StreamSupport.stream(all.spliterator(), false);
  }

  private static String name(JsonNode fixture) {
    return fixture.path("name").asText();
  }

  private static Map<String, String> form(JsonNode fixture) {
    Map<String, String> form = new LinkedHashMap<>();
    fixture.path("form").properties().forEach(e -> form.put(e.getKey(), e.getValue().asText()));
    return form;
  }

  private static void stored(JsonNode fixture) throws Exception {
    long before = service.count("message");
    Map<String, String> form = form(fixture);
    HttpResponse<String> response = service.signed(RunningService.INBOUND, form);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("<Response/>");
    assertThat(service.count("message")).isEqualTo(before + 1);
    JsonNode expected = fixture.path("expected");
    Channel channel = Channel.valueOf(expected.path("channel").asText());
    Address from = new Address(channel, form.getOrDefault("From", ""));
    Person person = service.the(People.class).at(from).orElseThrow();
    String account = expected.path("account").asText(form.getOrDefault("To", ""));
    Received message =
        service.the(Inbox.class).find(channel, account, expected.path("id").asText()).orElseThrow();
    assertThat(message.person()).isEqualTo(person.id());
    assertThat(json(message.body())).isEqualTo(expected.path("body"));
    assertThat(Optional.ofNullable(message.hint()).map(Object::toString).orElse(""))
        .isEqualTo(expected.path("hint").asText(""));
  }

  private static JsonNode json(Body body) throws Exception {
    String text =
        service.the(io.micronaut.serde.ObjectMapper.class).writeValueAsString(new Holder(body));
    return new ObjectMapper().readTree(text).path("body");
  }

  @Serdeable
  record Holder(Body body) {}

  private static void ignored(JsonNode fixture) throws Exception {
    long before = service.count("person");
    HttpResponse<String> response = service.signed(RunningService.INBOUND, form(fixture));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("<Response/>");
    assertThat(service.count("person")).isEqualTo(before);
  }

  private static void refused(JsonNode fixture) throws Exception {
    long before = service.count("person");
    String path = fixture.path("path").asText(RunningService.INBOUND);
    String type = fixture.path("type").asText(RunningService.FORM);
    String body = fixture.path("body").asText();
    HttpResponse<String> response =
        service.post(path, type, body, fixture.path("signature").asText(null));
    assertThat(response.statusCode()).isEqualTo(fixture.path("status").asInt());
    assertThat(response.body()).contains(fixture.path("says").asText());
    assertThat(service.count("person")).isEqualTo(before);
  }

  private static Map<String, String> text(String sid, String from, String text) {
    return Map.of("MessageSid", sid, "From", from, "To", US, "Body", text);
  }

  @Test
  void strangeTextsAreStoredAndNothingElseIsLost() throws Exception {
    String[] strange = {
      "😀".repeat(10_000), "\u202eobwałdat\u202c", "a\u0000b", "\ufffd\ufffe", "  ", "\u200b"
    };
    for (int i = 0; i < strange.length; i++) {
      assertThat(
              service
                  .signed(
                      RunningService.INBOUND, text("SMstrange" + i, "+48600100" + i, strange[i]))
                  .statusCode())
          .as("text %s", i)
          .isEqualTo(200);
      assertThat(service.the(Inbox.class).find(Channel.SMS, US, "SMstrange" + i)).isPresent();
    }
  }

  @Test
  void halfOfAPairInTheBytesIsStored() throws Exception {
    String body = "MessageSid=SMhalf&From=%2B48600200&To=%2B31600000000&Body=a%ED%A0%BDb";
    byte[] half = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, 'b'};
    Map<String, String> seen =
        text("SMhalf", "+48600200", new String(half, StandardCharsets.UTF_8));
    String signature =
        RunningService.SIGNER.sign(RunningService.PUBLIC + "/hooks/twilio/inbound", seen);
    assertThat(
            service.post(RunningService.INBOUND, RunningService.FORM, body, signature).statusCode())
        .isEqualTo(200);
    assertThat(service.the(Inbox.class).find(Channel.SMS, US, "SMhalf")).isPresent();
  }

  @Test
  void aJsonBodyIsReadWhenItsHashIsSigned() throws Exception {
    String body =
        "{\"MessageSid\": \"SMjson\", \"From\": \"+48600300\", \"To\": \"+31600000000\", \"Body\":"
            + " \"hej \\ud83d\", \"Id\": 9223372036854775807, \"Date\": -1}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String path = TwilioSigner.withHash(RunningService.INBOUND, bytes);
    String signature = RunningService.SIGNER.sign(RunningService.PUBLIC + path);
    assertThat(service.post(path, "application/json", body, signature).statusCode()).isEqualTo(200);
    assertThat(service.the(Inbox.class).find(Channel.SMS, US, "SMjson")).isPresent();
    String broken = "{\"MessageSid\": ";
    String there =
        TwilioSigner.withHash(RunningService.INBOUND, broken.getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> refused =
        service.post(
            there,
            "application/json",
            broken,
            RunningService.SIGNER.sign(RunningService.PUBLIC + there));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("body");
  }

  @Test
  void aRepeatedKeyIsNoReasonToRefuse() throws Exception {
    String body = "MessageSid=SMtwice&From=%2B48600400&To=%2B31600000000&Body=b&Body=a";
    String signed =
        RunningService.PUBLIC
            + RunningService.INBOUND
            + "BodyaBodyb"
            + "From+48600400MessageSidSMtwiceTo+31600000000";
    String signature = RunningService.SIGNER.sign(signed);
    assertThat(
            service.post(RunningService.INBOUND, RunningService.FORM, body, signature).statusCode())
        .isEqualTo(200);
  }

  @Test
  void tooLargeIsRefused() throws Exception {
    String body = "Body=" + "a".repeat(2_000_000);
    HttpResponse<String> response =
        service.post(RunningService.INBOUND, RunningService.FORM, body, "x");
    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void withoutAnAccountThereAreNoWebhooks() throws Exception {
    try (RunningService off = new RunningService(Map.of(), false)) {
      assertThat(off.signed(RunningService.INBOUND, text("SM1", "+48600", "hej")).statusCode())
          .isEqualTo(404);
      assertThat(off.signed(RunningService.STATUS, Map.of()).statusCode()).isEqualTo(404);
    }
  }
}
