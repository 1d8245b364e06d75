package nl.wegwijs.channel.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Delivery;
import nl.wegwijs.post.Delivery.Reason;
import nl.wegwijs.post.LetterState;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Outbound;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;
import nl.wegwijs.post.StatusReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwilioCarrierTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final String TEMPLATE = "HX00000000000000000000000000000009";
  private static final Address PHONE = new Address(Channel.SMS, "+48600000001");
  private static final Address WHATSAPP = new Address(Channel.WHATSAPP, "whatsapp:US.1234");
  private static final String US = "+31600000000";
  private static final List<Option> TWO =
      List.of(new Option("ok", "Tak, dziękuję"), new Option("human", "Porozmawiaj z kimś"));

  private static FarApi far;
  private final MovableClock clock = new MovableClock(NOW);
  private House house;
  private TwilioCarrier carrier;

  @BeforeAll
  static void startFarSide() {
    far = new FarApi();
  }

  @AfterAll
  static void stopFarSide() {
    far.close();
  }

  @BeforeEach
  void open() {
    far.reset();
    build(Map.of("TWILIO_WHATSAPP_TEMPLATE", TEMPLATE));
  }

  private void build(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("WEGWIJS_PUBLIC_URL", RunningService.PUBLIC);
    environment.put("TWILIO_ACCOUNT_SID", RunningService.ACCOUNT);
    environment.put("TWILIO_AUTH_TOKEN", RunningService.TOKEN);
    environment.put("TWILIO_API_URL", far.address());
    environment.putAll(more);
    house = new House(Database.H2.environment(environment), clock);
    carrier = house.the(TwilioCarrier.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static Outbound letter(Address to, String text, List<Option> options) {
    String account = to.channel() == Channel.SMS ? US : "whatsapp:" + US;
    Reply reply = new Reply(Language.POLISH, text, null, options);
    return new Outbound(UUID.randomUUID(), to, account, reply, NOW, NOW, 0);
  }

  private static Outbound sms() {
    return letter(PHONE, "Zażółć", List.of());
  }

  @Test
  void anSmsGoesOutFromTheNumberTheyWroteToAndCarriesItsId() {
    Outbound letter = letter(PHONE, "**Zażółć**", TWO);
    assertThat(carrier.deliver(letter)).isEqualTo(new Delivery.Accepted("SM1"));
    Form form = far.sent().getFirst();
    assertThat(form.text("To")).contains("+48600000001");
    assertThat(form.text("From")).contains(US);
    assertThat(form.text("Body")).contains("Zazolc\n\n1. Tak, dziekuje\n2. Porozmawiaj z kims");
    assertThat(form.text("StatusCallback"))
        .contains(RunningService.PUBLIC + "/hooks/twilio/status?letter=" + letter.id());
    String credentials = RunningService.ACCOUNT + ":" + RunningService.TOKEN;
    assertThat(far.requests().getFirst().getHeader("Authorization"))
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()));
  }

  @Test
  void whoWroteToNoNumberOfOursHearsFromTheOneThatIsSet() {
    Reply reply = new Reply(Language.DUTCH, "dag", null, List.of());
    Outbound letter = new Outbound(UUID.randomUUID(), PHONE, "", reply, NOW, NOW, 0);
    assertThat(carrier.deliver(letter))
        .isEqualTo(new Delivery.Refused(Reason.OPERATOR, "no sender"));
    house.close();
    String service = "MG00000000000000000000000000000001";
    build(Map.of("TWILIO_SMS_FROM", service));
    assertThat(carrier.deliver(letter)).isInstanceOf(Delivery.Accepted.class);
    assertThat(far.sent().getFirst().text("MessagingServiceSid")).contains(service);
    assertThat(far.sent().getFirst().has("From")).isFalse();
  }

  @Test
  void tooFastMeansLaterAsTwilioSaysAndCostsNoAttempt() {
    far.answers(FarApi.error(429, 20429).withHeader("Retry-After", "7"), FarApi.taken("SM2"));
    Outbound letter = sms();
    assertThat(carrier.deliver(letter))
        .isEqualTo(new Delivery.TryAgain(Duration.ofSeconds(7), "429", false));
    assertThat(far.requests()).as("no attempts of its own").hasSize(1);
    assertThat(carrier.deliver(letter)).isEqualTo(new Delivery.Accepted("SM2"));
  }

  @Test
  void whenNoAnswerComesItIsUncertainWhetherTheLetterArrived() {
    far.answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(carrier.deliver(sms())).isEqualTo(new Delivery.Uncertain());
    far.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(carrier.deliver(sms())).isEqualTo(new Delivery.Uncertain());
    far.answers(FarApi.error(500, 20500));
    assertThat(carrier.deliver(sms())).isEqualTo(new Delivery.Uncertain());
    far.answers(aResponse().withStatus(201).withBody("{\"sid\": \"SM"));
    assertThat(carrier.deliver(sms())).isEqualTo(new Delivery.Uncertain());
    far.answers(aResponse().withStatus(201).withBody("{}"));
    assertThat(carrier.deliver(sms())).isEqualTo(new Delivery.Uncertain());
    assertThat(far.requests()).as("each once").hasSize(5);
  }

  @Test
  void aLateAnswerIsNotAwaitedForLongerThanTenSeconds() {
    far.answers(FarApi.taken("SM3").withFixedDelay(12_000));
    long start = System.nanoTime();
    assertThat(carrier.deliver(sms())).isEqualTo(new Delivery.Uncertain());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void whenNobodyIsThereNothingWasSent() {
    house.close();
    build(Map.of("TWILIO_API_URL", "http://127.0.0.1:9"));
    assertThat(carrier.deliver(sms()))
        .isInstanceOfSatisfying(
            Delivery.TryAgain.class, again -> assertThat(again.counts()).isFalse());
  }

  @Test
  void aRefusalThatIsNotTwiliosIsTriedAgain() {
    far.answers(aResponse().withStatus(403).withBody("<html>proxy</html>"));
    assertThat(carrier.deliver(sms()))
        .isInstanceOfSatisfying(
            Delivery.TryAgain.class, again -> assertThat(again.code()).isEqualTo("HTTP 403"));
  }

  @Test
  void onWhatsAppShortOptionsAreButtonsOfOneContentAShape() {
    carrier.deliver(letter(WHATSAPP, "Czy to **pomogło**?\n\nTak czy nie?", TWO));
    carrier.deliver(letter(WHATSAPP, "Inny tekst\n\ndrugi", TWO));
    assertThat(far.contents()).hasSize(1);
    assertThat(far.contents().getFirst())
        .contains("twilio/quick-reply", "{{1}}\\n\\n{{2}}", "QUICK_REPLY")
        .doesNotContain("pomog");
    Form form = far.sent().getFirst();
    assertThat(form.text("ContentSid")).contains("HX00000000000000000000000000000001");
    assertThat(form.has("Body")).isFalse();
    assertThat(form.text("From")).contains("whatsapp:" + US);
    assertThat(form.text("To")).contains("whatsapp:US.1234");
    assertThat(form.text("ContentVariables").orElseThrow())
        .contains("\"1\":\"Czy to *pomogło*?\"", "\"2\":\"Tak czy nie?\"", "\"ok\"", "dziękuję")
        .doesNotContain("\\n");
  }

  @Test
  void onWhatsAppMoreOptionsAreAList() {
    List<Option> five =
        IntStream.range(0, 5).mapToObj(i -> new Option("a:" + i, "Artykuł " + i)).toList();
    assertThat(carrier.deliver(letter(WHATSAPP, "Czego dotyczy pytanie?", five)))
        .isInstanceOf(Delivery.Accepted.class);
    assertThat(far.contents().getFirst()).contains("twilio/list-picker", "\"button\":\"{{2}}\"");
    assertThat(far.sent().getFirst().text("ContentVariables").orElseThrow())
        .contains("\"2\":\"Wybierz\"", "a:4");
  }

  @Test
  void withoutAContentTheOptionsAreNumbersAndTwilioIsLeftAloneForAMinute() {
    far.contentAnswers(FarApi.error(400, 20001));
    carrier.deliver(letter(WHATSAPP, "Czy to pomogło?", TWO));
    carrier.deliver(letter(WHATSAPP, "Czy to pomogło?", TWO));
    assertThat(far.contents()).hasSize(1);
    assertThat(far.sent().getLast().text("Body"))
        .contains("Czy to pomogło?\n\n1. Tak, dziękuję\n2. Porozmawiaj z kimś");
    clock.move(Duration.ofMinutes(2));
    far.reset();
    carrier.deliver(letter(WHATSAPP, "Czy to pomogło?", TWO));
    assertThat(far.sent().getLast().has("ContentSid")).isTrue();
  }

  @Test
  void aContentThatTwilioNoLongerTakesIsMadeAnew() {
    far.answers(FarApi.error(400, 21655), FarApi.taken("SM5"), FarApi.taken("SM6"));
    assertThat(carrier.deliver(letter(WHATSAPP, "Pytanie?", TWO)))
        .isEqualTo(new Delivery.Accepted("SM5"));
    assertThat(far.sent().getLast().text("Body").orElseThrow()).contains("1. Tak");
    carrier.deliver(letter(WHATSAPP, "Pytanie?", TWO));
    assertThat(far.contents()).hasSize(2);
  }

  @Test
  void aLongAnswerComesInTwoMessagesAndGoesOnWhereItStopped() {
    far.answers(FarApi.taken("SM6"), FarApi.error(429, 20429), FarApi.taken("SM7"));
    Outbound letter = letter(WHATSAPP, "słowo ".repeat(200) + "\n\nŹródło: RVO.", TWO);
    assertThat(carrier.deliver(letter)).isInstanceOf(Delivery.TryAgain.class);
    assertThat(carrier.deliver(letter)).isEqualTo(new Delivery.Accepted("SM7"));
    assertThat(far.sent()).hasSize(3);
    assertThat(far.sent().getFirst().has("StatusCallback")).as("of the last part only").isFalse();
    assertThat(far.sent().getLast().text("StatusCallback").orElseThrow())
        .endsWith(letter.id().toString());
    assertThat(far.sent().getLast().text("ContentVariables").orElseThrow())
        .contains("Źródło: RVO.");
  }

  @Test
  void after24HoursOnlyTheTemplateGoesOut() {
    clock.move(Duration.ofHours(24));
    assertThat(carrier.deliver(letter(WHATSAPP, "Mamy\n\n**odpowiedź**", TWO)))
        .isInstanceOf(Delivery.Accepted.class);
    Form form = far.sent().getFirst();
    assertThat(form.text("ContentSid")).contains(TEMPLATE);
    assertThat(form.text("ContentVariables")).contains("{\"1\":\"Mamy odpowiedź\"}");
    assertThat(carrier.deliver(sms())).as("an SMS has no window").isNotNull();
    assertThat(far.sent().getLast().has("Body")).isTrue();
  }

  @Test
  void withoutATemplateALetterAfter24HoursIsRefused() {
    house.close();
    build(Map.of());
    clock.move(Duration.ofHours(24));
    assertThat(carrier.deliver(letter(WHATSAPP, "Mamy odpowiedź", List.of())))
        .isEqualTo(new Delivery.Refused(Reason.WINDOW_CLOSED, "63016"));
    assertThat(far.requests()).isEmpty();
  }

  @Test
  void whenWhatsAppSaysThatTheWindowIsClosedTheTemplateFollowsOnce() {
    far.answers(FarApi.error(400, 63016), FarApi.taken("SM8"), FarApi.error(400, 63016));
    Outbound letter = letter(WHATSAPP, "Mamy odpowiedź", List.of());
    assertThat(carrier.deliver(letter))
        .isEqualTo(new Delivery.TryAgain(Duration.ZERO, "63016", false));
    assertThat(carrier.deliver(letter)).isEqualTo(new Delivery.Accepted("SM8"));
    assertThat(far.sent().getLast().text("ContentSid")).contains(TEMPLATE);
    assertThat(carrier.deliver(letter))
        .isEqualTo(new Delivery.Refused(Reason.WINDOW_CLOSED, "63016"));
  }

  @Test
  void moreThanASenderMaySendWaitsAndCostsNoAttempt() {
    IntStream.range(0, 10).forEach(i -> carrier.deliver(sms()));
    assertThat(carrier.deliver(sms()))
        .isEqualTo(new Delivery.TryAgain(Duration.ofSeconds(1), "pace", false));
    clock.move(Duration.ofSeconds(1));
    assertThat(carrier.deliver(sms())).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void onePersonOnWhatsAppGets45AtOnceAndThenOneIn6Seconds() {
    Pace pace = new Pace(clock, 1);
    for (int i = 0; i < 45; i++) {
      assertThat(pace.take(Channel.WHATSAPP, US, "one")).isEmpty();
    }
    assertThat(pace.take(Channel.WHATSAPP, US, "one")).contains(Duration.ofSeconds(6));
    for (int i = 0; i < 35; i++) {
      assertThat(pace.take(Channel.WHATSAPP, US, "other " + i)).isEmpty();
    }
    assertThat(pace.take(Channel.WHATSAPP, US, "the 81st")).isPresent();
  }

  private static String listed(String sid, String body, String created) {
    return "{\"sid\": \"%s\", \"body\": \"%s\", \"date_created\": \"%s\"}"
        .formatted(sid, body, created);
  }

  @Test
  void aLetterThatTwilioListsHasArrived() {
    far.holds(listed("SM10", "Zazolc", "Sat, 21 Nov 2026 09:00:01 +0000"));
    assertThat(carrier.lookUp(sms())).contains(new Delivery.Accepted("SM10"));
  }

  @Test
  void aLetterThatTwilioDoesNotListIsSentAgain() {
    far.holds(
        listed("SM11", "Inny", "Sat, 21 Nov 2026 09:00:01 +0000")
            + ","
            + listed("SM12", "Zazolc", "Sat, 21 Nov 2026 08:59:00 +0000"));
    assertThat(carrier.lookUp(sms()))
        .contains(new Delivery.TryAgain(Duration.ZERO, "never arrived", true));
  }

  @Test
  void aMessageOfAnotherLetterIsNotTakenForThisOne() {
    far.holds(listed("SM13", "Zazolc", "Sat, 21 Nov 2026 09:00:01 +0000"));
    Outbox outbox = house.the(Outbox.class);
    UUID person = house.the(People.class).arrive(PHONE, US);
    Reply reply = new Reply(Language.POLISH, "Zażółć", null, List.of());
    UUID other = outbox.post(person, reply, null, true);
    outbox.report(new StatusReport(other, "SM13", LetterState.SENT, null, null));
    assertThat(carrier.lookUp(sms()).orElseThrow()).isInstanceOf(Delivery.TryAgain.class);
  }

  @Test
  void ofALongAnswerOnlyThePartThatIsMissingIsSentAgain() {
    Outbound letter = letter(WHATSAPP, "słowo ".repeat(200) + "\n\nŹródło: RVO.", TWO);
    String first = "słowo ".repeat(200).strip();
    far.holds(listed("SM14", first, "Sat, 21 Nov 2026 09:00:01 +0000"));
    assertThat(carrier.lookUp(letter).orElseThrow()).isInstanceOf(Delivery.TryAgain.class);
    carrier.deliver(letter);
    assertThat(far.sent()).hasSize(1);
    far.holds(
        listed("SM15", "Źródło: RVO.", "Sat, 21 Nov 2026 09:00:02 +0000")
            + ","
            + listed("SM14", first, "Sat, 21 Nov 2026 09:00:01 +0000"));
    assertThat(carrier.lookUp(letter)).contains(new Delivery.Accepted("SM15"));
  }

  @Test
  void aTemplateIsFoundByTheTextInIt() {
    clock.move(Duration.ofHours(25));
    far.holds(
        listed(
            "SM16", "Wegwijs: Mamy odpowiedź. Napisz do nas.", "Sat, 21 Nov 2026 09:00:01 +0000"));
    assertThat(carrier.lookUp(letter(WHATSAPP, "Mamy odpowiedź.", List.of())))
        .contains(new Delivery.Accepted("SM16"));
  }

  @Test
  void whenTwilioDoesNotSayNobodyKnows() {
    far.listAnswers(503);
    assertThat(carrier.lookUp(sms())).isEmpty();
  }

  @Test
  void aLetterWithoutWordsIsOurFault() {
    assertThat(carrier.deliver(letter(PHONE, "", List.of())))
        .isEqualTo(new Delivery.Refused(Reason.OUR_FAULT, "empty text"));
  }
}
