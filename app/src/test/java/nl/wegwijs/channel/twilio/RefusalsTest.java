package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Delivery;
import nl.wegwijs.post.Delivery.Reason;
import nl.wegwijs.post.Outbound;
import nl.wegwijs.post.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a letter when Twilio answers its sending with an error. */
class RefusalsTest {
  private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private static FarApi far;
  private static House house;

  @BeforeAll
  static void open() {
    far = new FarApi();
    Map<String, String> settings =
        Map.of(
            "TWILIO_ACCOUNT_SID", RunningService.ACCOUNT,
            "TWILIO_AUTH_TOKEN", RunningService.TOKEN,
            "TWILIO_API_URL", far.address());
    house = new House(Database.H2.environment(settings), CLOCK);
  }

  @AfterAll
  static void close() {
    house.close();
    far.close();
  }

  private static Delivery deliver(int status, int code) {
    far.reset();
    far.answers(FarApi.error(status, code));
    CLOCK.move(Duration.ofSeconds(1));
    Address to = new Address(Channel.SMS, "+48600000001");
    Reply reply = new Reply(Language.POLISH, "hej", null, List.of());
    Instant now = CLOCK.instant();
    return house
        .the(TwilioCarrier.class)
        .deliver(new Outbound(UUID.randomUUID(), to, "+31600000000", reply, now, now, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "63024,400,UNREACHABLE",
    "63003,400,UNREACHABLE",
    "21211,400,UNREACHABLE",
    "21614,400,UNREACHABLE",
    "63014,400,BLOCKED",
    "63033,400,BLOCKED",
    "21610,400,BLOCKED",
    "20003,401,OPERATOR",
    "21408,403,OPERATOR",
    "63007,400,OPERATOR",
    "20404,404,OPERATOR",
    "21617,400,OUR_FAULT",
    "63005,400,OUR_FAULT",
    "63021,400,OUR_FAULT",
    "21999,400,OUR_FAULT",
    "30004,400,FILTERED",
    "30007,400,FILTERED"
  })
  void whatTwilioRefusesIsRefusedForItsReason(int code, int status, Reason reason) {
    assertThat(deliver(status, code))
        .isEqualTo(new Delivery.Refused(reason, Integer.toString(code)));
  }

  @ParameterizedTest
  @CsvSource({"63018,false", "63017,false", "30001,true", "30003,true", "30008,true"})
  void whatMayDoBetterLaterIsTriedAgain(int code, boolean counts) {
    assertThat(deliver(400, code))
        .isInstanceOfSatisfying(
            Delivery.TryAgain.class,
            again -> {
              assertThat(again.code()).isEqualTo(Integer.toString(code));
              assertThat(again.counts()).isEqualTo(counts);
              assertThat(again.after()).isLessThanOrEqualTo(Duration.ofSeconds(30));
            });
  }
}
