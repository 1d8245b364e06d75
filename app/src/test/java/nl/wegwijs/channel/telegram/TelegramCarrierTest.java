package nl.wegwijs.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.Needs;
import nl.wegwijs.Ports;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Delivery;
import nl.wegwijs.post.Delivery.Reason;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Outbound;
import nl.wegwijs.post.Reply;
import nl.wegwijs.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramCarrierTest {
  private static final Address CHAT = Service.address(5012345678L);

  private static House house;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T10:00:00Z"));
  private FakeBotApi telegram;
  private TelegramCarrier carrier;

  @BeforeAll
  static void open() {
    house = new House(Database.H2);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void begin() throws Exception {
    telegram = new FakeBotApi();
    carrier = carrier(telegram.url());
  }

  @AfterEach
  void end() {
    telegram.close();
  }

  private TelegramCarrier carrier(String api) {
    Settings settings =
        Settings.read(Map.of("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN, "TELEGRAM_API_URL", api));
    BotApi bot = new BotApi(settings, house.the(ObjectMapper.class));
    return new TelegramCarrier(bot, house.the(People.class), clock);
  }

  private static Outbound letter(String text, Option... options) {
    Reply reply = new Reply(Language.POLISH, text, null, List.of(options));
    return new Outbound(
        UUID.randomUUID(), CHAT, FakeBotApi.BOT, reply, Instant.EPOCH, Instant.EPOCH, 0);
  }

  private Delivery deliver(String text) {
    return carrier.deliver(letter(text));
  }

  private Json sent() {
    return telegram.calls("sendMessage").getLast().fields();
  }

  @Test
  void aLetterIsHtmlWithButtonsAndWithoutPreview() {
    Delivery end =
        carrier.deliver(
            letter("**BSN** < 5 dni", new Option("a:reg-bsn", "BSN"), new Option("menu", "Menu")));

    assertThat(end).isEqualTo(new Delivery.Accepted("1000"));
    assertThat(sent().text("chat_id")).contains("5012345678");
    assertThat(sent().text("text")).contains("<b>BSN</b> &lt; 5 dni");
    assertThat(sent().text("parse_mode")).contains("HTML");
    assertThat(sent().at("link_preview_options").isTrue("is_disabled")).isTrue();
    Json row = sent().at("reply_markup").at("inline_keyboard").items().getFirst();
    assertThat(row.items())
        .extracting(button -> button.text("callback_data").orElse(""))
        .containsExactly("a:reg-bsn", "menu");
  }

  @Test
  void withoutOptionsThereIsNoKeyboard() {
    deliver("x");

    assertThat(sent().has("reply_markup")).isFalse();
  }

  @Test
  void textsOf1To4096CharactersGoWhole() {
    for (String text : List.of("x", "ж".repeat(4096))) {
      assertThat(deliver(text)).isInstanceOf(Delivery.Accepted.class);
      assertThat(sent().text("text")).contains(text);
    }
  }

  @Test
  void anEmptyTextIsOurFaultAndNeverSent() {
    assertThat(deliver(" \n")).isEqualTo(new Delivery.Refused(Reason.OUR_FAULT, "empty text"));
    assertThat(telegram.calls("sendMessage")).isEmpty();
  }

  @Test
  void aFourthLetterAtOnceWaitsForASecondAndCostsNoAttempt() {
    for (int i = 0; i < 3; i++) {
      assertThat(deliver("x")).isInstanceOf(Delivery.Accepted.class);
    }
    Delivery fourth = deliver("x");

    assertThat(fourth).isInstanceOf(Delivery.TryAgain.class);
    assertThat(((Delivery.TryAgain) fourth).counts()).isFalse();
    assertThat(telegram.calls("sendMessage")).hasSize(3);
    clock.move(((Delivery.TryAgain) fourth).after().plusMillis(1));
    assertThat(deliver("x")).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void aHangUpLeavesItOpenWhetherTheLetterArrivedAndNothingIsPostedTwice() {
    telegram.hangsUp("sendMessage");

    assertThat(deliver("x")).isEqualTo(new Delivery.Uncertain());
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void whoCannotBeReachedHasSurelyNotGotIt() {
    carrier = carrier("http://127.0.0.1:" + Ports.free());

    assertThat(deliver("x"))
        .isEqualTo(new Delivery.TryAgain(Duration.ofSeconds(5), "no connection", false));
  }

  @Test
  void aSilentTelegramIsLeftAloneAfterTenSeconds() {
    telegram.takes(Duration.ofSeconds(30));
    long start = System.nanoTime();

    assertThat(deliver("x")).isEqualTo(new Delivery.Uncertain());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void nobodyCanLookUpALetter() {
    assertThat(carrier.lookUp(letter("x"))).isEmpty();
  }

  static Stream<Fixture> ours() {
    return Fixture.ours().filter(Fixture::isReply);
  }

  static Stream<Fixture> shared() {
    return Fixture.in(Needs.shared("channels/conformance/telegram")).filter(Fixture::isReply);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void ourRepliesAreUnderstood(Fixture fixture) {
    check(fixture);
  }

  @ParameterizedTest
  @MethodSource("shared")
  void theRepliesOfTheConformanceSheetAreUnderstood(Fixture fixture) {
    check(fixture);
  }

  private void check(Fixture fixture) {
    People people = house.the(People.class);
    UUID person = people.arrive(CHAT, FakeBotApi.BOT);
    telegram.answers("sendMessage", fixture.status(), fixture.reply());

    Delivery end = deliver("x");

    Json expected = fixture.expected();
    if (expected.has("accepted")) {
      assertThat(end).isEqualTo(new Delivery.Accepted(expected.text("accepted").orElseThrow()));
    } else if (expected.isTrue("ambiguous")) {
      assertThat(end).isEqualTo(new Delivery.Uncertain());
    } else if (expected.isTrue("retry")) {
      again((Delivery.TryAgain) end, expected);
    } else {
      refused((Delivery.Refused) end, expected);
    }
    Address now = expected.number("new_chat_id").map(Service::address).orElse(CHAT);
    assertThat(people.at(now).orElseThrow().id()).isEqualTo(person);
    people.move(now, CHAT);
  }

  private static void again(Delivery.TryAgain end, Json expected) {
    long seconds = expected.number("not_before_s").orElseThrow();
    assertThat(end.after()).isEqualTo(Duration.ofSeconds(seconds));
    if (expected.has("counts_as_attempt")) {
      assertThat(end.counts()).isEqualTo(expected.isTrue("counts_as_attempt"));
    }
  }

  private static void refused(Delivery.Refused end, Json expected) {
    if (expected.isTrue("dead_letter")) {
      assertThat(end.reason()).isEqualTo(Reason.OUR_FAULT);
    } else if (expected.isTrue("operator")) {
      assertThat(end.reason()).isEqualTo(Reason.OPERATOR);
    } else {
      assertThat(end.reason())
          .isEqualTo(expected.isTrue("blocked") ? Reason.BLOCKED : Reason.UNREACHABLE);
    }
  }
}
