package nl.wegwijs.api;

import static nl.wegwijs.api.Program.ASK;
import static nl.wegwijs.api.Program.CHAT;
import static nl.wegwijs.api.Program.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.wegwijs.Street;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API cannot take, and what it says then. */
class RefusalsTest {
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
          /api/v1/ask  | {"text":5}                             | text
          /api/v1/ask  | {"text":true}                          | text
          /api/v1/ask  | {"text":["bsn"]}                       | text
          /api/v1/ask  | {"text":{"a":1}}                       | text
          /api/v1/ask  | {"text":"bsn","language":"polski"}     | language
          /api/v1/ask  | {"text":"bsn","language":5}            | language
          /api/v1/ask  | {"text":"bsn","city":"R'dam"}          | city
          /api/v1/chat | {"text":"bsn"}                         | session
          /api/v1/chat | {"session":"","text":"bsn"}            | session
          /api/v1/chat | {"session":5,"text":"bsn"}             | session
          /api/v1/chat | {"session":"a"}                        | text
          /api/v1/chat | {"session":"a","text":" "}             | text
          /api/v1/chat | {"session":"a","text":5}               | text
          /api/v1/chat | {"session":"a","option":"een twee"}    | option
          /api/v1/chat | {"session":"a","option":["human"]}     | option
          """)
  void aWrongFieldIsNamed(String path, String body, String field) throws Exception {
    program.problemOf(field, program.post(path, body));
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, CHAT})
  void aTextOfMoreThanFourThousandAndNinetySixIsTooLong(String path) throws Exception {
    assertThat(program.post(path, body("a".repeat(4096))).statusCode()).isEqualTo(200);

    program.problemOf("text", program.post(path, body("a".repeat(4097))));
    program.problemOf("text", program.post(path, body("😀".repeat(10_000))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\":", "", "[]", "5", "\"bsn\"", "null", "\0", "text=bsn"})
  void whatIsNoJsonObjectIsAProblem(String body) throws Exception {
    program.problem(program.post(ASK, body), 400);
    program.problem(program.post(CHAT, body), 400);
  }

  @Test
  void whatIsNotHereIsAProblem() throws Exception {
    program.problem(program.visitor().get("/api/v1/nothing"), 404);
    program.problem(program.visitor().get("/hooks/nothing"), 404);
    program.problem(program.visitor().get("/api/v1/nothing", "Accept", "text/html"), 404);
  }

  @Test
  void anotherMethodIsAProblemThatNamesTheRightOne() throws Exception {
    HttpResponse<String> answer = program.visitor().get(ASK);

    program.problem(answer, 405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, CHAT})
  void anotherTypeIsAProblem(String path) throws Exception {
    String form = "application/x-www-form-urlencoded";

    program.problem(program.visitor().post(path, "text/plain", "bsn"), 415);
    program.problem(program.visitor().post(path, form, "session=a&text=bsn"), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {ASK, CHAT})
  void tooLargeIsAProblem(String path) throws Exception {
    program.problem(program.post(path, body("a".repeat(2_000_000))), 413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000\\u0000bsn\\u0000",
        "\\ud800",
        "\\udc00\\ud800 bsn",
        "\\u202egnp.nsb\\u202d bsn",
        "\\ud83d\\ude00",
        "\\u200b\\u200d\\ufeff",
        "\\uffff\\ufffe"
      })
  void strangeTextsAreTakenInStride(String escaped) throws Exception {
    assertThat(program.post(ASK, body(escaped.repeat(100))).statusCode()).isEqualTo(200);
    assertThat(program.post(CHAT, body(escaped.repeat(100))).statusCode()).isEqualTo(200);

    assertThat(text(program.ask("Hoe krijg ik een BSN?"), "article")).isEqualTo("reg-bsn");
  }

  private static String body(String text) {
    return "{\"session\":\"strange\",\"text\":\"" + text + "\"}";
  }
}
