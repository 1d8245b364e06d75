package nl.wegwijs.api;

import static nl.wegwijs.api.Program.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import nl.wegwijs.Street;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class AskTest {
  private static Street street;
  private static Program program;

  @BeforeAll
  static void open() {
    street = new Street();
    program = new Program(street);
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void aQuestionGetsItsArticleInItsLanguageWithSources() throws Exception {
    JsonNode answer = program.ask("Jak dostać numer BSN?");

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
    program.ask("Hoe krijg ik een BSN?");

    assertThat(street.count("person")).isZero();
    assertThat(street.count("message")).isZero();
  }

  @Test
  void aLanguageThatWeDoNotSpeakIsPassedOver() throws Exception {
    String body =
        program
            .post(Program.ASK, "{\"text\":\"Hoe krijg ik een BSN?\",\"language\":\"uk\"}")
            .body();

    assertThat(body).contains("\"language\":\"nl\"");
  }

  @Test
  void theOpenApiDocumentDescribesBothPathsAndNothingElse() {
    String document = program.visitor().get("/api/v1/openapi.yml").body();
    Map<String, Map<String, Map<String, Map<String, Object>>>> read =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(document);
    Map<String, Map<String, Map<String, Object>>> paths = read.getOrDefault("paths", Map.of());

    assertThat(paths).containsOnlyKeys(Program.ASK, Program.CHAT);
    assertThat(paths.values()).allSatisfy(path -> described(path.getOrDefault("post", Map.of())));
    assertThat(document).contains("jak dostac bsn?", "application/problem+json", "EUPL-1.2");
  }

  private static void described(Map<String, Object> post) {
    assertThat(String.valueOf(post.get("summary"))).hasSizeGreaterThan(10);
    assertThat(String.valueOf(post.get("description"))).hasSizeGreaterThan(80);
    assertThat(String.valueOf(post.get("responses")))
        .contains("200=", "400=", "413=", "415=", "429=");
  }

  @Test
  void healthAndMetricsAreThere() {
    assertThat(program.visitor().get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(program.visitor().get("/prometheus").body()).contains("jvm_memory_used_bytes");
  }
}
