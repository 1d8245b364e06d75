package nl.wegwijs.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A running service that polls a Bot API which keeps updates until an offset confirms them. */
class PollingTest {
  private FakeBotApi telegram;

  @BeforeEach
  void begin() throws Exception {
    telegram = new FakeBotApi();
  }

  @AfterEach
  void end() {
    telegram.close();
  }

  private static String text(long update, long chat, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1,"from":{"id":%d,"is_bot":false},
     "chat":{"id":%d,"type":"private"},"text":"%s"}}\
    """
        .formatted(update, update, chat, chat, text);
  }

  private static List<String> offsets(FakeBotApi telegram) {
    return telegram.calls("getUpdates").stream()
        .map(call -> call.fields().number("offset").map(String::valueOf).orElse("none"))
        .toList();
  }

  @Test
  void aBatchIsInTheInboxBeforeTheNextOffsetIsAsked() throws Exception {
    CompletableFuture<Service> service = new CompletableFuture<>();
    List<String> broken = Collections.synchronizedList(new ArrayList<>());
    telegram.watched(call -> {
      long confirmed = call.fields().number("offset").orElse(0L);
      for (long id = 101; call.method().equals("getUpdates") && id < confirmed; id++) {
        var inbox = service.join().the(Inbox.class);
        if (inbox.find(Channel.TELEGRAM, FakeBotApi.BOT, Long.toString(id)).isEmpty()) {
          broken.add(id + " was confirmed and not stored");
        }
      }
    });
    try (Service polling = Service.thatPolls(telegram.url())) {
      service.complete(polling);
      for (long id = 101; id < 160; id++) {
        telegram.has(text(id, 1 + id % 7, "pytanie " + id));
      }
      Service.until("all confirmed", () -> offsets(telegram).contains("160"));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theMessagesOfAPersonKeepTheirOrder() throws Exception {
    for (long id = 1; id <= 40; id++) {
      telegram.has(text(id, 5, "n" + id));
    }
    try (Service service = Service.thatPolls(telegram.url())) {
      Service.until("all taken", () -> service.messages(5).size() == 40);
      for (int i = 0; i < 40; i++) {
        assertThat(service.messages(5).get(i).body()).isEqualTo(new Body.Text("n" + (i + 1)));
      }
    }
  }

  @Test
  void everyQuestionNamesItsKindsAndHoldsAtMostFiftySeconds() throws Exception {
    try (Service service = Service.thatPolls(telegram.url())) {
      Json question = telegram.awaits("getUpdates", 1).getFirst().fields();

      assertThat(question.number("timeout").orElseThrow()).isBetween(1L, 50L);
      assertThat(question.at("allowed_updates").items())
          .extracting(kind -> kind.node().getStringValue())
          .containsExactly("message", "edited_message", "callback_query", "my_chat_member");
      assertThat(service.people()).isZero();
    }
  }

  @Test
  void idsOf64BitsAreConfirmedAndLowerOnesStillSeenAfterAQuietTime() throws Exception {
    telegram.has(text(9_000_000_000_000_000_000L, 5, "wysoko"));
    try (Service service = Service.thatPolls(telegram.url())) {
      Service.until("taken", () -> service.messages(5).size() == 1);
      Service.until("confirmed", () -> offsets(telegram).contains("9000000000000000001"));
      Service.until("quiet", () -> offsets(telegram).getLast().equals("none"));
      telegram.has(text(3, 5, "nisko"));
      Service.until("taken too", () -> service.messages(5).size() == 2);
    }
    assertThat(offsets(telegram)).contains("9000000000000000001", "4");
  }

  @Test
  void whatWeDoNotUnderstandIsConfirmedAndHidesNothing() throws Exception {
    telegram.has(
        "{\"update_id\":1,\"something_new\":{}}",
        "{\"update_id\":2,\"message\":{\"chat\":7}}",
        text(3, 5, "tak"));
    try (Service service = Service.thatPolls(telegram.url())) {
      Service.until("taken", () -> service.messages(5).size() == 1);
      Service.until("confirmed", () -> offsets(telegram).contains("4"));
    }
  }

  @Test
  void brokenAnswersAreOutlivedAndNothingIsLost() throws Exception {
    telegram
        .answers("getUpdates", 502, "<html>Bad Gateway</html>")
        .hangsUp("getUpdates")
        .answers("getUpdates", 200, "{\"ok\":true,\"res")
        .has(text(1, 5, "przetrwa"));
    try (Service service = Service.thatPolls(telegram.url())) {
      Service.until("taken", () -> service.messages(5).size() == 1);
    }
    assertThat(telegram.calls("getUpdates")).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void refusalsAreOutlivedAndNothingIsLost() throws Exception {
    String denied = "{\"ok\":false,\"error_code\":%d,\"parameters\":{\"retry_after\":1}}";
    telegram
        .answers("getUpdates", 409, denied.formatted(409))
        .answers("getUpdates", 429, denied.formatted(429))
        .answers("getUpdates", 500, denied.formatted(500))
        .has(text(1, 5, "przetrwa"));
    try (Service service = Service.thatPolls(telegram.url())) {
      Service.until("taken", () -> service.messages(5).size() == 1);
    }
    assertThat(telegram.calls("getUpdates")).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aDatabaseThatRefusesConfirmsNothing() throws Exception {
    try (Service service = Service.thatPolls(telegram.url())) {
      telegram.awaits("getUpdates", 1);
      service.execute("alter table message rename to hidden");
      telegram.has(text(1, 5, "nie zginie"));
      Service.until("asked again", () -> telegram.calls("getUpdates").size() >= 3);
      assertThat(offsets(telegram)).doesNotContain("2");

      service.execute("alter table hidden rename to message");
      Service.until("taken", () -> service.messages(5).size() == 1);
      Service.until("confirmed", () -> offsets(telegram).contains("2"));
    }
  }

  @Test
  void anUnknownTokenStopsThePolling() throws Exception {
    telegram.answers(
        "getUpdates", 401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    try (Service service = Service.thatPolls(telegram.url())) {
      telegram.awaits("setMyCommands", 6);
      Thread.sleep(1500);
      assertThat(telegram.calls("getUpdates")).hasSize(1);
      assertThat(service.get("/health")).contains("UP");
    }
  }

  @Test
  void theServiceStopsAtOnceWhileAQuestionIsOpen() throws Exception {
    Service service = Service.thatPolls(telegram.takes(Duration.ofSeconds(40)).url());
    telegram.awaits("getUpdates", 1);
    long start = System.nanoTime();

    service.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void theTimeOfTheLastPollIsAMetric() throws Exception {
    try (Service service = Service.thatPolls(telegram.url())) {
      telegram.awaits("getUpdates", 1);

      assertThat(service.get("/prometheus")).contains("wegwijs_telegram_poll_age_seconds");
      assertThat(service.get("/health")).contains("UP");
    }
  }

  @Test
  void commandsAreListedInEveryLanguageAtTheStart() throws Exception {
    try (Service service = Service.thatPolls(telegram.url())) {
      var lists = telegram.awaits("setMyCommands", 6);

      assertThat(lists)
          .extracting(call -> call.fields().text("language_code").orElse("default"))
          .containsExactlyInAnyOrder("default", "nl", "en", "pl", "ro", "bg");
      for (FakeBotApi.Call list : lists) {
        assertThat(list.fields().at("commands").items())
            .extracting(command -> command.text("command").orElse(""))
            .containsExactly("menu", "language", "human", "stop", "forget", "mydata", "help");
        assertThat(list.fields().at("commands").items())
            .allMatch(command -> command.text("description").orElse("").length() <= 256);
      }
      assertThat(service.people()).isZero();
    }
  }
}
