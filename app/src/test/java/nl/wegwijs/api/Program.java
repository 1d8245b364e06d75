package nl.wegwijs.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wegwijs.Street;
import nl.wegwijs.Visitor;

/** A program that uses the API. */
final class Program {
  static final String ASK = "/api/v1/ask";
  static final String CHAT = "/api/v1/chat";

  private final Visitor visitor;
  private final ObjectMapper json;

  Program(Street street) {
    visitor = street.visitor();
    json = street.the(ObjectMapper.class);
  }

  Visitor visitor() {
    return visitor;
  }

  HttpResponse<String> post(String path, String body) {
    return visitor.postJson(path, body);
  }

  /** Asks and gets an answer. */
  JsonNode ask(String text) throws IOException {
    return answer(post(ASK, json.writeValueAsString(Map.of("text", text))));
  }

  /** Says something in a conversation and gets an answer. */
  JsonNode say(String session, String field, String value) throws IOException {
    return answer(post(CHAT, json.writeValueAsString(Map.of("session", session, field, value))));
  }

  private JsonNode answer(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer.body());
  }

  /** The answer is a problem, and tells nothing of how we are made. */
  JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "nl.wegwijs", "Source", "micronaut");
    JsonNode problem = read(answer.body());
    assertThat(problem.get("status").getIntValue()).isEqualTo(status);
    assertThat(text(problem, "type")).isEqualTo("about:blank");
    return problem;
  }

  /** The answer is a problem of one field alone. */
  void problemOf(String field, HttpResponse<String> answer) throws IOException {
    JsonNode problem = problem(answer, 400);
    assertThat(problem.get("errors").size()).as(answer.body()).isEqualTo(1);
    assertThat(text(problem.get("errors").get(0), "field")).isEqualTo(field);
    assertThat(text(problem, "detail")).startsWith(field + ": ");
  }

  private JsonNode read(String body) throws IOException {
    return json.readValue(body, JsonNode.class);
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.getStringValue();
  }

  static List<JsonNode> messages(JsonNode answer) {
    List<JsonNode> messages = new ArrayList<>();
    answer.get("messages").values().forEach(messages::add);
    return messages;
  }

  static List<String> options(JsonNode message) {
    List<String> ids = new ArrayList<>();
    message.get("options").values().forEach(option -> ids.add(text(option, "id")));
    return ids;
  }
}
