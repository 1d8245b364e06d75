package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wegwijs.Needs;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Received;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases collected from other code bases, beside the project. A signature is valid for the address
 * of its case alone: there the verifier checks it; then the request is signed anew for our address
 * and sent to a running service.
 */
class ConformanceTest {
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
  Stream<DynamicTest> everyCaseHolds() throws IOException {
    Path folder = Needs.shared("channels/conformance/twilio");
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        JsonNode example = new ObjectMapper().readTree(file.toFile());
        tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(example)));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(38);
    return tests.stream();
  }

  private void check(JsonNode example) throws Exception {
    JsonNode request = example.path("request");
    String given = request.path("headers").path("X-Twilio-Signature").asText("");
    boolean accept = example.path("expected").path("accept").asBoolean();
    if (!given.isEmpty()) {
      assertThat(isRight(example, given)).as("signature").isEqualTo(accept);
    }
    long messages = service.count("message");
    long people = service.count("person");
    HttpResponse<String> response = send(request, given, accept);
    checkResponse(example, response);
    boolean stored = example.path("expected").path("event").asText().equals("message");
    assertThat(service.count("message") - messages).isEqualTo(stored ? 1 : 0);
    if (stored) {
      checkMessage(example);
    } else {
      assertThat(service.count("person")).isEqualTo(people);
    }
  }

  private static boolean isRight(JsonNode example, String given) throws Exception {
    Signature signature = new Signature(example.path("auth_token").asText());
    JsonNode request = example.path("request");
    byte[] body = request.path("body_raw").asText().getBytes(StandardCharsets.UTF_8);
    String url = request.path("url").asText();
    return isJson(request)
        ? signature.isRight(given, url, body)
        : signature.isRight(given, url, Form.read(body));
  }

  private static boolean isJson(JsonNode request) {
    return type(request).startsWith("application/json");
  }

  private static String type(JsonNode request) {
    return request.path("headers").path("Content-Type").asText();
  }

  private static HttpResponse<String> send(JsonNode request, String given, boolean accept)
      throws Exception {
    String url = request.path("url").asText();
    String query = URI.create(url).toASCIIString().replaceFirst("^[^?]*", "");
    String path =
        (url.contains("/status") ? RunningService.STATUS : RunningService.INBOUND) + query;
    String body = request.path("body_raw").asText();
    String signature = accept ? sign(request, path) : given;
    return service.post(path, type(request), body, signature.isEmpty() ? null : signature);
  }

  private static String sign(JsonNode request, String path) {
    Map<String, String> form = new TreeMap<>();
    request.path("form").properties().forEach(e -> form.put(e.getKey(), e.getValue().asText()));
    String address = RunningService.PUBLIC + path;
    return isJson(request)
        ? RunningService.SIGNER.sign(address)
        : RunningService.SIGNER.sign(address, form);
  }

  private static void checkResponse(JsonNode example, HttpResponse<String> response) {
    JsonNode expected = example.path("expected");
    List<Integer> statuses = new ArrayList<>();
    JsonNode named = expected.path("http_status");
    if (named.isMissingNode()) {
      statuses.add(expected.path("accept").asBoolean() ? 200 : 403);
    } else if (named.isArray()) {
      named.forEach(status -> statuses.add(status.asInt()));
    } else {
      statuses.add(named.asInt());
    }
    assertThat(statuses).contains(response.statusCode());
    if (response.statusCode() == 200) {
      assertThat(response.body()).isEqualTo("<Response/>");
      assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    }
  }

  private static void checkMessage(JsonNode example) {
    JsonNode expected = example.path("expected");
    JsonNode form = example.path("request").path("form");
    Channel channel =
        expected.path("channel").asText().equals("whatsapp") ? Channel.WHATSAPP : Channel.SMS;
    Address sender = new Address(channel, expected.path("sender").asText());
    assertThat(service.the(People.class).at(sender)).isPresent();
    String account = form.path("To").asText(form.path("MessagingServiceSid").asText());
    Received stored =
        service
            .the(Inbox.class)
            .find(channel, account, expected.path("external_id").asText())
            .orElseThrow();
    checkBody(expected, stored.body());
  }

  private static void checkBody(JsonNode expected, Body body) {
    String text = expected.path("text").asText();
    int media = expected.path("media_count").asInt();
    switch (body) {
      case Body.Text(String stored) -> assertThat(stored).isEqualTo(text);
      case Body.Media(String addresses, String mime, String caption) -> {
        assertThat(addresses.split(" ")).hasSize(media);
        assertThat(caption).isEqualTo(text);
        JsonNode first = expected.path("media").path(0);
        assertThat(mime).isEqualTo(first.path("content_type").asText(mime));
        assertThat(addresses).startsWith(first.path("url").asText());
      }
      case Body.Location(double latitude, double longitude) -> {
        assertThat(latitude).isEqualTo(expected.path("location").path("lat").asDouble());
        assertThat(longitude).isEqualTo(expected.path("location").path("lon").asDouble());
      }
      case Body.Contact() ->
          assertThat(expected.path("media").path(0).path("content_type").asText())
              .isEqualTo("text/vcard");
      case Body.Choice choice -> throw new AssertionError("no case has a choice");
      case Body.Other other -> throw new AssertionError("no case has another kind");
    }
  }
}
