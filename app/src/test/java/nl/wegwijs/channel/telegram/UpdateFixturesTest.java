package nl.wegwijs.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.Needs;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Received;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each update, pushed to the webhook of a running service. */
class UpdateFixturesTest {
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

  static Stream<Fixture> ours() {
    return Fixture.ours().filter(fixture -> !fixture.isReply());
  }

  static Stream<Fixture> shared() {
    return Fixture.in(Needs.shared("channels/conformance/telegram"))
        .filter(fixture -> !fixture.isReply());
  }

  @ParameterizedTest
  @MethodSource("ours")
  void ourUpdatesAreTaken(Fixture fixture) throws Exception {
    check(fixture);
  }

  @ParameterizedTest
  @MethodSource("shared")
  void theUpdatesOfTheConformanceSheetAreTaken(Fixture fixture) throws Exception {
    check(fixture);
  }

  private void check(Fixture fixture) throws Exception {
    Json expected = fixture.expected();
    int taps = telegram.calls("answerCallbackQuery").size();

    assertThat(service.push(fixture.body()).statusCode()).isEqualTo(200);

    Optional<Received> stored = stored(fixture);
    String event = expected.text("event").orElseThrow();
    if (event.equals("message") || event.equals("callback")) {
      matches(stored.orElseThrow(() -> new AssertionError("not stored")), fixture);
    } else {
      assertThat(stored).isEmpty();
      assertThat(service.people()).isZero();
      assertThat(telegram.calls("sendMessage"))
          .as("nothing is written into a group")
          .noneMatch(call -> call.fields().number("chat_id").isPresent());
    }
    if (expected.has("must_call")) {
      assertThat(telegram.awaits("answerCallbackQuery", taps + 1).getLast().fields())
          .matches(tap -> tap.text("callback_query_id").equals(expected.text("callback_id")));
    }
  }

  private static Optional<Received> stored(Fixture fixture) {
    String id = fixture.update().number("update_id").orElseThrow().toString();
    return service.the(Inbox.class).find(Channel.TELEGRAM, FakeBotApi.BOT, id);
  }

  private static void matches(Received message, Fixture fixture) {
    Json expected = fixture.expected();
    String sender = expected.text("sender").orElseThrow().replace("telegram:", "");
    assertThat(service.person(Long.parseLong(sender)).id()).isEqualTo(message.person());
    expected
        .text("locale")
        .ifPresent(tag -> assertThat(message.hint()).isEqualTo(Language.of(tag)));
    assertThat(message.body()).satisfies(body -> matches(body, expected));
  }

  private static void matches(Body body, Json expected) {
    switch (body) {
      case Body.Text(String text) -> assertThat(text).isEqualTo(text(expected).orElse(text));
      case Body.Choice(String option) ->
          assertThat(expected.at("button").text("payload")).contains(option);
      case Body.Media media -> media(media, expected);
      case Body.Location(double latitude, double longitude) -> {
        assertThat(expected.at("location").decimal("lat")).contains(latitude);
        assertThat(expected.at("location").decimal("lon")).contains(longitude);
      }
      case Body.Contact() -> assertThat(expected.isTrue("contact")).isTrue();
      case Body.Other(String what) -> assertThat(expected.text("other")).contains(what);
    }
    assertThat(body instanceof Body.Choice).isEqualTo(expected.has("button"));
    assertThat(body instanceof Body.Media)
        .isEqualTo(expected.number("media_count").filter(count -> count > 0).isPresent());
  }

  /** The text itself, or the command with what follows it. */
  private static Optional<String> text(Json expected) {
    return expected
        .text("text")
        .or(() ->
            expected
                .text("command")
                .map(name -> "/" + name + expected.text("payload").map(p -> " " + p).orElse("")));
  }

  private static void media(Body.Media media, Json expected) {
    assertThat(media.reference()).isNotBlank();
    expected.text("reference").ifPresent(file -> assertThat(media.reference()).isEqualTo(file));
    expected.text("caption").ifPresent(text -> assertThat(media.caption()).isEqualTo(text));
    List<Json> kinds = expected.at("media").items();
    if (!kinds.isEmpty()) {
      kinds
          .getFirst()
          .text("content_type")
          .ifPresent(mime -> assertThat(media.mime()).isEqualTo(mime));
    }
  }
}
