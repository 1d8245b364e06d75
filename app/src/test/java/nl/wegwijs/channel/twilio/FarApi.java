package nl.wegwijs.channel.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Twilio's API on loopback, which answers as a test wants. */
final class FarApi implements AutoCloseable {
  private static final String MESSAGES =
      "/2010-04-01/Accounts/" + RunningService.ACCOUNT + "/Messages.json";
  private static final String CONTENT = "/v1/Content";
  private static final String CONTENT_SID = "HX00000000000000000000000000000001";

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private int answers;

  FarApi() {
    server.start();
    reset();
  }

  /** Takes everything, as Twilio does on a good day. */
  void reset() {
    server.resetAll();
    answers = 0;
    server.stubFor(post(urlEqualTo(MESSAGES)).atPriority(9).willReturn(taken("SM1")));
    server.stubFor(
        post(urlEqualTo(CONTENT))
            .willReturn(okJson("{\"sid\": \"" + CONTENT_SID + "\"}").withStatus(201)));
    holds("");
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  static ResponseDefinitionBuilder taken(String sid) {
    return okJson("{\"sid\": \"" + sid + "\", \"status\": \"queued\"}").withStatus(201);
  }

  static ResponseDefinitionBuilder error(int status, int code) {
    return okJson(
            "{\"code\": %d, \"status\": %d, \"message\": \"To: +48600000001\"}"
                .formatted(code, status))
        .withStatus(status);
  }

  /** How the next messages are answered, one after the other; the last answer stays. */
  void answers(ResponseDefinitionBuilder... next) {
    for (ResponseDefinitionBuilder answer : next) {
      String state = answers == 0 ? Scenario.STARTED : "after " + answers;
      answers++;
      server.stubFor(
          post(urlEqualTo(MESSAGES))
              .inScenario("sending")
              .whenScenarioStateIs(state)
              .willSetStateTo("after " + answers)
              .willReturn(answer));
    }
  }

  void contentAnswers(ResponseDefinitionBuilder answer) {
    server.stubFor(post(urlEqualTo(CONTENT)).willReturn(answer));
  }

  /**
   * @param messages what the list of messages holds: JSON objects with commas between
   */
  void holds(String messages) {
    server.stubFor(
        get(urlPathEqualTo(MESSAGES))
            .willReturn(
                okJson("{\"messages\": [" + messages + "], \"page\": 0, \"page_size\": 50}")));
  }

  void listAnswers(int status) {
    server.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(aResponse().withStatus(status)));
  }

  /** How one message stands. */
  void stands(String sid, String status, int errorCode) {
    String path = MESSAGES.replace(".json", "/" + sid + ".json");
    String error = errorCode == 0 ? "null" : Integer.toString(errorCode);
    server.stubFor(
        get(urlEqualTo(path))
            .willReturn(
                okJson(
                    "{\"sid\": \"%s\", \"status\": \"%s\", \"error_code\": %s}"
                        .formatted(sid, status, error))));
  }

  /** The forms of the messages it was sent, the latest last. */
  List<Form> sent() {
    return requests(MESSAGES).stream().map(request -> form(request.getBodyAsString())).toList();
  }

  List<LoggedRequest> requests() {
    return requests(MESSAGES);
  }

  /** The contents it was asked to make. */
  List<String> contents() {
    return requests(CONTENT).stream().map(LoggedRequest::getBodyAsString).toList();
  }

  private List<LoggedRequest> requests(String path) {
    return server.findAll(postRequestedFor(urlEqualTo(path)));
  }

  private static Form form(String body) {
    try {
      return Form.read(body.getBytes(StandardCharsets.UTF_8));
    } catch (Form.Malformed e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
