package nl.wegwijs.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wegwijs.Street;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ApiTest {
  private static final String ASK = "/api/v1/ask";
  private static final String CHAT = "/api/v1/chat";
  private static Street street;
  private static Street.Visitor program;

  @BeforeAll
  static void open() {
    street = new Street();
    program = street.visitor();
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void aQuestionGetsItsArticleInItsLanguageWithSources() throws Exception {
    JsonNode answer = read(program.postJson(ASK, "{\"text\":\"Jak dostać numer BSN?\"}"));

    assertThat(text(answer, "language")).isEqualTo("pl");
    assertThat(text(answer, "outcome")).isEqualTo("answer");
    assertThat(text(answer, "article")).isEqualTo("reg-bsn");
    assertThat(text(answer, "title")).contains("BSN");
    assertThat(text(answer, "text")).contains("numer");
    assertThat(text(answer, "desk")).isNotBlank();
    assertThat(answer.get("score").getDoubleValue()).isBetween(0.0, 1.0);
    assertThat(answer.get("sources").values()).isNotEmpty();
    assertThat(answer.get("messages")).isNull();
  }

  @Test
  void askingKeepsNothing() throws Exception {
    long people = street.count("person");
    long messages = street.count("message");

    program.postJson(ASK, "{\"text\":\"Hoe krijg ik een BSN?\"}");

    assertThat(street.count("person")).isEqualTo(people);
    assertThat(street.count("message")).isEqualTo(messages);
  }

  @Test
  void aLanguageThatWeDoNotSpeakIsPassedOver() throws Exception {
    JsonNode answer =
        read(program.postJson(ASK, "{\"text\":\"Hoe krijg ik een BSN?\",\"language\":\"uk\"}"));

    assertThat(text(answer, "language")).isEqualTo("nl");
  }

  @Test
  void aConversationOffersOptionsAndTakesThem() throws Exception {
    String session = UUID.randomUUID().toString();
    JsonNode answered = say(session, "text", "How do I get a BSN?");
    JsonNode last = answered.get("messages").get(answered.get("messages").size() - 1);

    assertThat(text(answered, "article")).isEqualTo("reg-bsn");
    assertThat(text(last, "language")).isEqualTo("en");
    assertThat(ids(last)).contains("human");

    JsonNode human = say(session, "option", "human");
    assertThat(text(human, "outcome")).isEqualTo("command");
    assertThat(text(human, "command")).isEqualTo("human");
    assertThat(human.get("messages").values()).hasSize(1);
  }

  @Test
  void twoSessionsAreTwoPeople() throws Exception {
    say("one-" + UUID.randomUUID(), "text", "Ik wil een DigiD");
    JsonNode other = say("two-" + UUID.randomUUID(), "text", "Cum obțin un număr BSN?");

    assertThat(text(other, "language")).isEqualTo("ro");
    assertThat(other.get("messages").values()).as("a welcome comes first").hasSize(2);
  }

  @Test
  void whoeverIsForgottenHearsSo() throws Exception {
    String session = UUID.randomUUID().toString();
    say(session, "text", "Hoe krijg ik een BSN?");
    long before = street.count("message");
    say(session, "text", "vergeet mij");

    JsonNode done = say(session, "option", "forget:yes");

    assertThat(text(done, "command")).isEqualTo("forget");
    assertThat(text(done, "language")).isEqualTo("nl");
    assertThat(done.get("messages").values()).hasSize(1);
    assertThat(street.count("message")).isLessThan(before);
  }

  @Test
  void manyTurnsAtOnceOfOnePersonAreAllAnswered() throws Exception {
    String session = UUID.randomUUID().toString();
    List<Thread> turns = new ArrayList<>();
    List<String> outcomes = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 8; i++) {
      String text = "Hoe krijg ik een BSN? " + i;
      turns.add(Thread.ofVirtual().start(() -> outcomes.add(outcome(session, text))));
    }
    for (Thread turn : turns) {
      turn.join();
    }

    assertThat(outcomes).hasSize(8).allMatch(outcome -> !outcome.isBlank());
  }

  private static String outcome(String session, String text) {
    try {
      return text(say(session, "text", text), "outcome");
    } catch (IOException e) {
      return "";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /api/v1/ask  | {}                                     | text
          /api/v1/ask  | {"text":""}                            | text
          /api/v1/ask  | {"text":"  "}                          | text
          /api/v1/ask  | {"text":null}                          | text
          /api/v1/ask  | {"text":{"a":1}}                       | text
          /api/v1/ask  | {"text":"bsn","language":"polski"}     | language
          /api/v1/ask  | {"text":"bsn","city":"R'dam"}          | city
          /api/v1/chat | {"text":"bsn"}                         | session
          /api/v1/chat | {"session":"","text":"bsn"}            | session
          /api/v1/chat | {"session":"a"}                        | text
          /api/v1/chat | {"session":"a","text":" "}             | text
          /api/v1/chat | {"session":"a","option":"een twee"}    | option
          """)
  void aWrongFieldIsNamed(String path, String body, String field) throws Exception {
    HttpResponse<String> answer = program.postJson(path, body);
    JsonNode problem = problem(answer, 400);

    assertThat(text(problem.get("errors").get(0), "field")).isEqualTo(field);
    assertThat(text(problem, "detail")).startsWith(field + ": ");
  }

  @Test
  void aTextOfMoreThanFourThousandAndNinetySixIsTooLong() throws Exception {
    assertThat(program.postJson(ASK, ask("a".repeat(4096))).statusCode()).isEqualTo(200);
    JsonNode problem = problem(program.postJson(ASK, ask("a".repeat(4097))), 400);

    assertThat(text(problem.get("errors").get(0), "field")).isEqualTo("text");
  }

  @Test
  void whatIsNoJsonIsAProblem() throws Exception {
    problem(program.postJson(ASK, "{\"text\":"), 400);
    problem(program.postJson(ASK, ""), 400);
    problem(program.postJson(ASK, "[]"), 400);
    problem(program.postJson(CHAT, "\0"), 400);
  }

  @Test
  void whatIsNotHereIsAProblem() throws Exception {
    problem(program.get("/api/v1/nothing"), 404);
    problem(program.get("/hooks/nothing"), 404);
    problem(program.get("/api/v1/nothing", "Accept", "text/html"), 404);
  }

  @Test
  void anotherMethodIsAProblemThatNamesTheRightOne() throws Exception {
    HttpResponse<String> answer = program.get(ASK);

    problem(answer, 405);
    assertThat(answer.headers().firstValue("Allow"))
        .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
  }

  @Test
  void anotherTypeIsAProblem() throws Exception {
    HttpResponse<String> answer =
        program.send(
            program
                .request(ASK, "Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("bsn")));

    problem(answer, 415);
  }

  @Test
  void tooLargeIsAProblem() throws Exception {
    problem(program.postJson(ASK, ask("a".repeat(2_000_000))), 413);
  }

  @ParameterizedTest
  @CsvSource({
    "\\u0000\\u0000bsn\\u0000",
    "\\ud800",
    "\\udc00\\ud800 bsn",
    "\\u202egnp.nsb\\u202d bsn",
    "\\ud83d\\ude00",
    "\\u200b\\u200d\\ufeff",
    "\\uffff\\ufffe"
  })
  void strangeTextsAreTakenInStride(String escaped) throws Exception {
    String text = escaped.repeat(20);

    assertThat(program.postJson(ASK, "{\"text\":\"" + text + "\"}").statusCode())
        .isIn(200, 400); // 400: nothing is left of it
    assertThat(
            program
                .postJson(CHAT, "{\"session\":\"strange\",\"text\":\"" + text + "\"}")
                .statusCode())
        .isIn(200, 400);
    assertThat(program.postJson(ASK, ask("bsn?")).statusCode()).isEqualTo(200);
  }

  @Test
  void aThousandSmileysAreTakenInStride() throws Exception {
    assertThat(program.postJson(ASK, ask("😀".repeat(2_000))).statusCode()).isEqualTo(200);
    problem(program.postJson(ASK, ask("😀".repeat(10_000))), 400);
  }

  @Test
  void theOpenApiDocumentDescribesBothPathsAndNothingElse() {
    HttpResponse<String> answer = program.get("/api/v1/openapi.yml");
    Map<String, Map<String, Map<String, Object>>> document =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(answer.body());
    Map<String, Map<String, Object>> paths = document.getOrDefault("paths", Map.of());

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
    assertThat(paths).containsOnlyKeys(ASK, CHAT);
    paths
        .values()
        .forEach(path -> {
          Map<?, ?> post = (Map<?, ?>) path.get("post");
          assertThat(String.valueOf(post.get("summary"))).hasSizeGreaterThan(10);
          assertThat(String.valueOf(post.get("description"))).hasSizeGreaterThan(80);
          assertThat(((Map<?, ?>) post.get("responses")).keySet().toString())
              .isEqualTo("[200, 400, 429]");
        });
    assertThat(answer.body()).contains("jak dostac bsn?", "application/problem+json", "EUPL-1.2");
  }

  @Test
  void healthAndMetricsAreThere() {
    assertThat(program.get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(program.get("/prometheus").body()).contains("jvm_memory_used_bytes");
  }

  private static JsonNode say(String session, String field, String value) throws IOException {
    String body = "{\"session\":\"" + session + "\",\"" + field + "\":\"" + value + "\"}";
    return read(program.postJson(CHAT, body));
  }

  private static String ask(String text) {
    return "{\"text\":\"" + text + "\"}";
  }

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.get("status").getIntValue()).isEqualTo(status);
    assertThat(text(problem, "type")).isEqualTo("about:blank");
    assertThat(answer.body()).doesNotContain("Exception", "nl.wegwijs", "Source");
    return problem;
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return street.the(ObjectMapper.class).readValue(answer.body(), JsonNode.class);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.getStringValue();
  }

  private static List<String> ids(JsonNode message) {
    List<String> ids = new ArrayList<>();
    message.get("options").values().forEach(option -> ids.add(text(option, "id")));
    return ids;
  }
}
