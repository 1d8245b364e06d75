package nl.wegwijs.channel.telegram;

import static nl.wegwijs.channel.telegram.Service.HEADER;
import static nl.wegwijs.channel.telegram.Service.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramHookTest {
  private static final String JSON = "application/json";

  private static FakeBotApi telegram;
  private static Service service;

  @BeforeAll
  static void open() throws Exception {
    telegram = new FakeBotApi();
    service = Service.withWebhook(telegram.url());
  }

  @AfterAll
  static void close() {
    service.close();
    telegram.close();
  }

  @BeforeEach
  void forget() throws Exception {
    service.clear();
  }

  private static String text(long update, long chat, String text) {
    return """
    {"update_id":%d,"message":{"message_id":7,"date":1,"from":{"id":%d,"is_bot":false},
     "chat":{"id":%d,"type":"private"},"text":"%s"}}\
    """
        .formatted(update, chat, chat, text);
  }

  private static void isProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void aMessageIsStoredBeforeItIsAnswered() throws Exception {
    assertThat(service.push(text(1, 5, "Dzień dobry")).statusCode()).isEqualTo(200);

    assertThat(service.messages(5).getFirst().body()).isEqualTo(new Body.Text("Dzień dobry"));
  }

  @Test
  void withoutTheSecretNothingIsStored() throws Exception {
    isProblem(service.push(text(1, 5, "x"), Map.of("Content-Type", JSON)), 403);

    assertThat(service.people()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tg-secret_", "tg-secret_12", "TG-SECRET_1", "wrong"})
  void withAnotherSecretNothingIsStored(String secret) throws Exception {
    isProblem(service.push(text(1, 5, "x"), Map.of("Content-Type", JSON, HEADER, secret)), 403);

    assertThat(service.people()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
  void onlyJsonIsTaken(String type) throws Exception {
    isProblem(service.push(text(1, 5, "x"), Map.of("Content-Type", type, HEADER, SECRET)), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"update_id\":1,", "nonsense", "{\"update_id\":1}}}{"})
  void brokenJsonIsAProblem(String body) throws Exception {
    HttpResponse<String> response = service.push(body);
    if (body.startsWith("{\"update_id\":1}")) {
      assertThat(response.statusCode()).isEqualTo(200); // whole, and the rest is not looked at
    } else {
      isProblem(response, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "7", "null", "{\"update_id\":\"1\"}", "{\"update_id\":1e99}"})
  void anUpdateWithoutItsNumberIsAProblemThatNamesTheField(String body) throws Exception {
    HttpResponse<String> response = service.push(body);

    isProblem(response, 400);
    assertThat(response.body()).contains("update_id");
  }

  @Test
  void moreThanAMegabyteIsTooLarge() throws Exception {
    isProblem(service.push(text(1, 5, "x".repeat(1_100_000))), 413);
  }

  @Test
  void jsonThatIsTooDeepIsAProblem() throws Exception {
    isProblem(service.push("[".repeat(100_000)), 400);
  }

  @Test
  void aHundredCopiesOfOneUpdateAreOneMessage() throws Exception {
    Callable<Integer> copy = () -> service.push(text(9, 5, "raz")).statusCode();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> copies =
          Stream.generate(() -> copy).limit(100).map(threads::submit).toList();
      for (Future<Integer> one : copies) {
        assertThat(one.get()).isEqualTo(200);
      }
    }
    assertThat(service.messages(5)).hasSize(1);
  }

  @Test
  void anEditChangesTheTextAndIsNoNewMessage() throws Exception {
    service.push(text(1, 5, "Pytanie"));
    service.push(
        """
        {"update_id":2,"edited_message":{"message_id":7,"date":1,"edit_date":2,
         "from":{"id":5,"is_bot":false},"chat":{"id":5,"type":"private"},"text":"Lepsze pytanie"}}\
        """);

    assertThat(service.messages(5)).hasSize(1);
    assertThat(service.messages(5).getFirst().body()).isEqualTo(new Body.Text("Lepsze pytanie"));
  }

  @Test
  void anEditedCaptionKeepsItsPicture() throws Exception {
    String photo =
        """
        {"update_id":%d,"%s":{"message_id":7,"from":{"id":5,"is_bot":false},
         "chat":{"id":5,"type":"private"},"photo":[{"file_id":"F1"}],"caption":"%s"}}\
        """;
    service.push(photo.formatted(1, "message", "list"));
    service.push(photo.formatted(2, "edited_message", "list z gminy"));

    assertThat(service.messages(5).getFirst().body())
        .isEqualTo(new Body.Media("F1", "image/jpeg", "list z gminy"));
  }

  @Test
  void whoBlocksTheBotIsUnreachableUntilTheyReturn() throws Exception {
    String member =
        """
        {"update_id":%d,"my_chat_member":{"chat":{"id":5,"type":"private"},"from":{"id":5},"date":1,
         "old_chat_member":{"status":"%s"},"new_chat_member":{"status":"%s"}}}\
        """;
    service.push(text(1, 5, "Cześć"));
    Service.until(
        "answered", () -> service.messages(5).stream().allMatch(m -> m.handledAt() != null));

    service.push(member.formatted(2, "member", "kicked"));
    assertThat(service.person(5).unreachable()).isEqualTo("BLOCKED");

    service.push(member.formatted(3, "kicked", "member"));
    assertThat(service.person(5).unreachable()).isNull();
  }

  @Test
  void aChatThatMovesTakesItsPersonAlong() throws Exception {
    service.push(text(1, 5, "Cześć"));
    var person = service.person(5).id();
    service.push(
        """
        {"update_id":2,"message":{"message_id":8,"from":{"id":5},"chat":{"id":5,"type":"private"},
         "migrate_to_chat_id":9007199254740993}}\
        """);

    assertThat(service.person(9007199254740993L).id()).isEqualTo(person);
    assertThat(service.the(People.class).at(Service.address(5))).isEmpty();
  }

  @Test
  void aTapIsAlwaysAnsweredAlsoAForgedOne() throws Exception {
    int before = telegram.calls("answerCallbackQuery").size();
    service.push(
        """
        {"update_id":1,"callback_query":{"id":"tap-1","from":{"id":5,"is_bot":false},"data":"forged' or 1=1"}}\
        """);
    service.push(
        """
        {"update_id":2,"callback_query":{"id":"tap-2","from":{"id":5,"is_bot":false},"game_short_name":"g"}}\
        """);

    assertThat(telegram.awaits("answerCallbackQuery", before + 2).stream().skip(before))
        .extracting(call -> call.fields().text("callback_query_id").orElse(""))
        .containsExactlyInAnyOrder("tap-1", "tap-2");
    assertThat(service.messages(5)).hasSize(1);
    assertThat(service.messages(5).getFirst().body()).isEqualTo(new Body.Choice("forged' or 1=1"));
  }

  @Test
  void aGroupIsToldOnceAndLeft() throws Exception {
    String invited =
        """
        {"update_id":1,"my_chat_member":{"chat":{"id":-77,"type":"%s","title":"Praca"},
         "from":{"id":5,"language_code":"pl"},"date":1,
         "old_chat_member":{"status":"left"},"new_chat_member":{"status":"member"}}}\
        """;
    service.push(invited.formatted("group"));

    assertThat(telegram.awaits("leaveChat", 1).getFirst().fields().number("chat_id"))
        .contains(-77L);
    var said =
        telegram.calls("sendMessage").stream()
            .filter(call -> call.fields().number("chat_id").filter(id -> id == -77).isPresent())
            .toList();
    assertThat(said).hasSize(1);
    assertThat(said.getFirst().fields().text("text").orElse("")).contains("prywatnej");
    assertThat(service.people()).isZero();
  }

  @Test
  void withoutABotThereIsNoHook() throws Exception {
    try (Service silent = Service.with(Map.of())) {
      assertThat(silent.push(text(1, 5, "x")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aBotThatPollsRefusesTheHook() throws Exception {
    try (Service polling = Service.thatPolls(telegram.url())) {
      isProblem(polling.push(text(1, 5, "x")), 403);
      isProblem(polling.push(text(1, 5, "x"), Map.of("Content-Type", JSON, HEADER, "")), 403);
      assertThat(polling.people()).isZero();
    }
  }
}
