package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Deliveries;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.LetterState;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusesTest {
  private static final Address PHONE = new Address(Channel.WHATSAPP, "whatsapp:+48600000001");
  private static final String US = "whatsapp:+31600000000";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private final FarApi far = new FarApi();
  private House house;
  private Statuses statuses;
  private Outbox outbox;
  private UUID person;
  private UUID letter;

  @BeforeEach
  void sendALetter() {
    build(Map.of("TWILIO_WHATSAPP_TEMPLATE", "HX00000000000000000000000000000009"));
  }

  private void build(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("TWILIO_ACCOUNT_SID", RunningService.ACCOUNT);
    environment.put("TWILIO_AUTH_TOKEN", RunningService.TOKEN);
    environment.put("TWILIO_API_URL", far.address());
    house = new House(Database.H2.environment(environment), clock);
    statuses = house.the(Statuses.class);
    outbox = house.the(Outbox.class);
    person = house.the(People.class).arrive(PHONE, US);
    letter = outbox.post(person, new Reply(Language.POLISH, "hej", null, List.of()), null, true);
    deliver();
  }

  @AfterEach
  void close() {
    house.close();
    far.close();
  }

  private void deliver() {
    house.the(Deliveries.class).deliverSome();
  }

  private void told(String status, int code) {
    Map<String, String> form = new HashMap<>(Map.of("MessageSid", "SM1", "MessageStatus", status));
    form.put("ErrorCode", code == 0 ? "" : Integer.toString(code));
    statuses.take(Form.of(form), letter.toString());
  }

  private Letter letter() {
    return outbox.of(person).getFirst();
  }

  private LetterState state() {
    return letter().state();
  }

  @Test
  void aStatusMovesTheLetterForwardOnly() {
    assertThat(state()).isEqualTo(LetterState.SENT);
    told("delivered", 0);
    told("sent", 0);
    told("queued", 0);
    assertThat(state()).isEqualTo(LetterState.DELIVERED);
    told("read", 0);
    told("delivered", 0);
    assertThat(state()).isEqualTo(LetterState.READ);
  }

  @Test
  void withoutOurIdTheLetterIsFoundByTwilios() {
    statuses.take(Form.of(Map.of("SmsSid", "SM1", "SmsStatus", "delivered")), null);
    assertThat(state()).isEqualTo(LetterState.DELIVERED);
  }

  @Test
  void whatIsNoStatusChangesNothing() {
    told("partying", 0);
    statuses.take(Form.of(Map.of("MessageStatus", "delivered")), letter.toString());
    statuses.take(Form.of(Map.of("MessageSid", "SM9", "MessageStatus", "read")), "no id");
    statuses.take(
        Form.of(Map.of("MessageSid", "SM9", "MessageStatus", "read")),
        UUID.randomUUID().toString());
    assertThat(state()).isEqualTo(LetterState.SENT);
  }

  @ParameterizedTest
  @CsvSource({
    "failed,63024,UNREACHABLE",
    "undelivered,30005,UNREACHABLE",
    "failed,63033,BLOCKED",
    "undelivered,21610,BLOCKED",
    "failed,30007,",
    "failed,63021,",
    "canceled,0,"
  })
  void aFinalFailureMarksTheAddressWhereItSaysSo(String status, int code, String marked) {
    told(status, code);
    assertThat(state()).isEqualTo(LetterState.FAILED);
    assertThat(house.the(People.class).find(person).orElseThrow().unreachable()).isEqualTo(marked);
  }

  @Test
  void aPhoneThatWasOffIsTriedThreeTimesInAll() {
    for (int attempt = 1; attempt <= 2; attempt++) {
      told("undelivered", 30003);
      assertThat(state()).isEqualTo(LetterState.DUE);
      told("undelivered", 30003);
      assertThat(letter().attempts())
          .as("a status that comes twice counts once")
          .isEqualTo(attempt);
      deliver();
      assertThat(state()).as("not before its time").isEqualTo(LetterState.DUE);
      clock.move(Duration.ofMinutes(2));
      deliver();
      assertThat(state()).isEqualTo(LetterState.SENT);
    }
    told("undelivered", 30003);
    assertThat(state()).isEqualTo(LetterState.FAILED);
    assertThat(far.sent()).hasSize(3);
  }

  @Test
  void tooFastCostsNoAttempt() {
    for (int i = 0; i < 6; i++) {
      told("failed", 63018);
      clock.move(Duration.ofSeconds(30));
      deliver();
      assertThat(state()).isEqualTo(LetterState.SENT);
    }
    assertThat(letter().attempts()).isZero();
  }

  @Test
  void wordOfAnAttemptBeforeTheLastIsDropped() {
    told("undelivered", 30003);
    clock.move(Duration.ofMinutes(2));
    far.answers(FarApi.taken("SM2"));
    deliver();
    told("undelivered", 30003);
    assertThat(state()).isEqualTo(LetterState.SENT);
  }

  @Test
  void whenTheWindowIsClosedTheTemplateFollowsOnce() {
    told("undelivered", 63016);
    deliver();
    assertThat(far.sent().getLast().has("ContentSid")).isTrue();
    assertThat(state()).isEqualTo(LetterState.SENT);
    told("undelivered", 63016);
    assertThat(state()).isEqualTo(LetterState.FAILED);
  }

  @Test
  void withoutATemplateAClosedWindowIsTheEnd() {
    house.close();
    build(Map.of());
    told("undelivered", 63016);
    assertThat(state()).isEqualTo(LetterState.FAILED);
  }

  @Test
  void aLetterThatWasSilentForTwelveHoursIsAskedAfter() {
    StatusPoll poll = house.the(StatusPoll.class);
    far.stands("SM1", "sent", 0);
    clock.move(Duration.ofHours(11));
    poll.ask();
    clock.move(Duration.ofHours(2));
    poll.ask();
    assertThat(state()).isEqualTo(LetterState.SENT);
    far.stands("SM1", "delivered", 0);
    poll.ask();
    assertThat(state()).as("asked twice in twelve hours").isEqualTo(LetterState.SENT);
    clock.move(Duration.ofHours(12));
    poll.ask();
    assertThat(state()).isEqualTo(LetterState.DELIVERED);
  }

  @Test
  void whatTwilioNeverFinishesIsForgottenInTheEnd() {
    clock.move(Duration.ofHours(61));
    assertThat(
            outbox.awaited(java.util.Set.of(Channel.WHATSAPP, Channel.SMS), Duration.ofHours(12)))
        .isEmpty();
  }
}
