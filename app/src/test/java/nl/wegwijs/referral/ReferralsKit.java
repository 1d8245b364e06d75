package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.Ports;
import nl.wegwijs.Texters;
import nl.wegwijs.booking.Guests;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.handoff.Ask;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Outcome;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.handoff.Replies;
import nl.wegwijs.handoff.Said;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.people.Retention;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Postbag;
import nl.wegwijs.post.Reply;
import nl.wegwijs.referral.Referralwork.Acted;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Referrals from the question to the one look, on every database, by a real mail server. */
abstract class ReferralsKit {
  private static final String PHONE = "+48700000001";
  private static final String FAIRWORK = "info@fairwork.example";
  private static final String STORY = "Jan Kowalski, jan@example.pl: no wages since October";
  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+/referral/([A-Za-z0-9_-]{32})\\s");

  private final Database database;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
  private final int port = Ports.free();
  private final GreenMail mail = server();
  private House house;
  private Referralwork work;
  private Account anna;
  private HelpCase helpCase;
  private Texters texters;

  ReferralsKit(Database database) {
    this.database = database;
  }

  private GreenMail server() {
    return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  @BeforeEach
  void open() {
    mail.start();
    house =
        new House(
            database.environment(
                Map.of(
                    "WEGWIJS_MAIL_HOST", "127.0.0.1",
                    "WEGWIJS_MAIL_PORT", Integer.toString(port),
                    "WEGWIJS_MAIL_TLS", "none",
                    "WEGWIJS_MAIL_FROM", "wegwijs@example.nl")),
            clock,
            new Postbag());
    texters = new Texters(house, clock);
    work = house.the(Referralwork.class);
    anna = house.account("anna", Role.STAFF, "infopunt");
    helpCase = taken(texters.say(PHONE, "Hello"));
  }

  @AfterEach
  void close() {
    house.close();
    mail.stop();
  }

  private HelpCase taken(UUID person) {
    Ask ask = new Ask(person, "infopunt", Reason.ASKED, false, null, Language.ENGLISH, null);
    HelpCase open =
        new Guests(house, clock).inOne(() -> house.the(Cases.class).open(ask)).helpCase();
    house.the(Casework.class).take(open.id(), anna);
    return house.the(Casework.class).look(open.id(), anna).orElseThrow();
  }

  private Reply last(UUID person) {
    return house.the(Outbox.class).of(person).getLast().reply();
  }

  private Reply last() {
    return last(helpCase.person());
  }

  private Acted propose() {
    return work.propose(helpCase.id(), anna, new Proposal("fairwork", FAIRWORK, STORY));
  }

  private Referral only() {
    List<Referral> all = work.of(helpCase);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private ReferralState state() {
    return only().state();
  }

  private void decide(boolean yes) {
    texters.say(PHONE, "[" + new Decision(work.of(helpCase).getFirst().id(), yes).id() + "]");
  }

  private void agreed() {
    assertThat(propose()).isEqualTo(Acted.DONE);
    decide(true);
  }

  private int send() {
    return house.the(Referring.class).sendSome();
  }

  /** What stands in the link of the one e-mail. */
  private String token() throws Exception {
    assertThat(mail.getReceivedMessages()).hasSize(1);
    Matcher link = LINK.matcher(text(mail.getReceivedMessages()[0]) + "\n");
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String text(MimeMessage message) throws Exception {
    return String.valueOf(message.getContent());
  }

  private String sent() throws Exception {
    agreed();
    assertThat(send()).isEqualTo(1);
    return token();
  }

  private Links links() {
    return house.the(Links.class);
  }

  private List<Audit.What> acts() {
    return house
        .the(Audit.class)
        .between(Instant.EPOCH, clock.instant().plusSeconds(1), null, 100)
        .stream()
        .map(Audit.Entry::what)
        .toList();
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    List<T> ends = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> end : all.invokeAll(Collections.nCopies(times, work))) {
        ends.add(end.get());
      }
    }
    return ends;
  }

  @Test
  void thePersonReadsEveryWordAndNothingGoesOutBeforeTheyAgree() {
    assertThat(propose()).isEqualTo(Acted.DONE);

    assertThat(last().text()).contains("FairWork", STORY).hasSizeLessThanOrEqualTo(1600);
    assertThat(last().options()).extracting(Option::label).containsExactly("Yes, pass it on", "No");
    assertThat(send()).isZero();
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(state()).isEqualTo(ReferralState.PROPOSED);
    assertThat(house.dump("referral")).doesNotContain("Kowalski", "wages", FAIRWORK);
  }

  @Test
  void whoAgreesGetsTheContactCardAndTheOrganisationALink() throws Exception {
    agreed();
    assertThat(last().text()).contains("FairWork", "https://www.fairwork.nu");
    assertThat(send()).isEqualTo(1);

    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getRecipients(Message.RecipientType.TO)[0]).hasToString(FAIRWORK);
    assertThat(message.getFrom()[0]).hasToString("wegwijs@example.nl");
    assertThat(message.getSubject()).isEqualTo("Een doorverwijzing van Wegwijs");
    assertThat(text(message))
        .containsPattern(LINK)
        .doesNotContain("Kowalski", "example.pl", "wages", PHONE, helpCase.id().toString());
    assertThat(state()).isEqualTo(ReferralState.SENT);
    assertThat(send()).isZero();
    assertThat(acts())
        .contains(Audit.What.REFERRAL_ASKED, Audit.What.REFERRAL_AGREED, Audit.What.REFERRAL_SENT);
  }

  @Test
  void theLinkShowsItOnceAndLookingAtTheButtonUsesNothingUp() throws Exception {
    String token = sent();
    assertThat(house.dump("referral")).doesNotContain(token);
    assertThat(links().isOpen(token)).isTrue();
    assertThat(links().isOpen(token)).isTrue();

    assertThat(links().open(token)).contains(STORY);
    assertThat(links().open(token)).isEmpty();
    assertThat(links().isOpen(token)).isFalse();
    assertThat(state()).isEqualTo(ReferralState.SHOWN);
    assertThat(acts()).contains(Audit.What.REFERRAL_SHOWN);
  }

  @Test
  void ofAllWhoOpenTheLinkAtOnceOneReadsIt() throws Exception {
    String token = sent();
    assertThat(atOnce(20, () -> links().open(token))).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void ofAllWhoSendAtOnceOneDoes() throws Exception {
    agreed();
    atOnce(8, this::send);
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(state()).isEqualTo(ReferralState.SENT);
  }

  @Test
  void aNoSendsNothingAndErasesWhatWouldHaveGone() {
    propose();
    decide(false);
    assertThat(last().text()).contains("we pass nothing on");
    assertThat(state()).isEqualTo(ReferralState.DECLINED);

    decide(true);
    assertThat(last().text()).contains("no longer open");
    assertThat(send()).isZero();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void aNumberTypedUnderTheQuestionMeansItsAnswerThoughStaffWrite() {
    propose();
    texters.say(PHONE, "1");
    assertThat(state()).isEqualTo(ReferralState.DUE);
  }

  @Test
  void whoAgreedTakesItBackUntilItWasRead() throws Exception {
    String token = sent();
    texters.say(PHONE, "Take it back");

    assertThat(last().text()).contains("we pass nothing on");
    assertThat(state()).isEqualTo(ReferralState.DECLINED);
    assertThat(links().isOpen(token)).isFalse();
    assertThat(links().open(token)).isEmpty();
  }

  @Test
  void whatWasReadCannotBeTakenBack() throws Exception {
    links().open(sent());
    decide(false);

    assertThat(last().text()).contains("no longer open");
    assertThat(state()).isEqualTo(ReferralState.SHOWN);
  }

  @Test
  void whatWasTakenBackWhileItWasMailedShowsNothing() {
    agreed();
    Instant now = clock.instant();
    Instant use = now.plus(Referring.USE);
    house.the(ReferralRows.class).hold(only().id(), links().mark("x"), use, now, now);
    decide(false);
    house.the(ReferralRows.class).end(only().id(), 1, "SENT", now, now);

    assertThat(state()).isEqualTo(ReferralState.DECLINED);
    assertThat(links().open("x")).isEmpty();
  }

  @Test
  void aNumberTypedUnderSomethingElseIsForStaff() {
    propose();
    Said said = house.the(Replies.class).say(helpCase.id(), anna, "12345678", "How many are you?");
    assertThat(said).isInstanceOf(Said.Posted.class);
    texters.say(PHONE, "1");
    assertThat(state()).isEqualTo(ReferralState.PROPOSED);
  }

  @Test
  void nobodyAgreesForAnother() {
    propose();
    UUID other =
        texters.say("+48700000002", "Hello", "[" + new Decision(only().id(), true).id() + "]");
    assertThat(last(other).text()).contains("no longer open");
    assertThat(state()).isEqualTo(ReferralState.PROPOSED);
  }

  @Test
  void aNewQuestionTakesThePlaceOfTheOneThatWaits() {
    propose();
    UUID first = only().id();
    propose();
    texters.say(PHONE, "[" + new Decision(first, true).id() + "]");

    assertThat(last().text()).contains("no longer open");
    assertThat(work.of(helpCase))
        .extracting(Referral::state)
        .containsExactlyInAnyOrder(ReferralState.PROPOSED, ReferralState.LAPSED);
  }

  @Test
  void onlyWhoeverHasTheCasePassesSomethingOnAndOnlyWhatCanBeSent() {
    Account bram = house.account("bram", Role.STAFF, "infopunt");
    Account olga = house.account("olga", Role.STAFF, "legal");
    Proposal good = new Proposal("fairwork", FAIRWORK, STORY);

    assertThat(work.propose(helpCase.id(), bram, good)).isEqualTo(Acted.NOT_YOURS);
    assertThat(work.propose(helpCase.id(), olga, good)).isEqualTo(Acted.NOT_THERE);
    for (Proposal bad :
        List.of(
            new Proposal("nobody", FAIRWORK, STORY),
            new Proposal("fairwork", "fairwork", STORY),
            new Proposal("fairwork", FAIRWORK, " "),
            new Proposal("fairwork", FAIRWORK, "x".repeat(1_201)))) {
      assertThat(work.propose(helpCase.id(), anna, bad)).isEqualTo(Acted.IMPOSSIBLE);
      assertThat(work.preview(helpCase, bad)).isEmpty();
    }
    assertThat(work.of(helpCase)).isEmpty();
  }

  @Test
  void whoAskedUsToBeSilentIsNotAsked() {
    texters.say(PHONE, "[stop]");
    assertThat(propose()).isEqualTo(Acted.UNHEARD);
  }

  @Test
  void aCitizenServiceNumberIsMaskedForEverybody() {
    work.propose(
        helpCase.id(), anna, new Proposal("fairwork", FAIRWORK, "Jan, BSN 111222333, no wages"));
    assertThat(last().text()).contains("Jan, BSN").doesNotContain("111222333");
  }

  @Test
  void theQuestionFitsIntoAMessageInEveryLanguageForEveryOrganisation() {
    Says says = house.the(Says.class);
    for (Language in : house.the(Languages.class).all()) {
      for (Organisation to : house.the(Library.class).knowledge().organisations().values()) {
        assertThat(says.question(to, "x".repeat(1_200), in))
            .as("%s %s", to.id(), in)
            .hasSizeLessThanOrEqualTo(1600);
        assertThat(says.agreed(new UUID(0, 0), to.id(), in).text()).contains(to.name());
      }
    }
  }

  @Test
  void aMailServerThatIsAwayIsTriedAgain() {
    mail.stop();
    agreed();
    assertThat(send()).isEqualTo(1);
    assertThat(state()).isEqualTo(ReferralState.DUE);
    assertThat(send()).as("it rests").isZero();

    clock.move(Duration.ofMinutes(1));
    GreenMail back = server();
    back.start();
    try {
      assertThat(send()).isEqualTo(1);
      assertThat(back.getReceivedMessages()).hasSize(1);
      assertThat(state()).isEqualTo(ReferralState.SENT);
    } finally {
      back.stop();
    }
  }

  @Test
  void afterEightTimesStaffMustSeeToIt() {
    mail.stop();
    agreed();
    for (int i = 0; i < 8; i++) {
      assertThat(state()).isEqualTo(ReferralState.DUE);
      assertThat(send()).isEqualTo(1);
      clock.move(Duration.ofHours(5));
    }
    assertThat(state()).isEqualTo(ReferralState.DEAD);
    assertThat(send()).isZero();
    assertThat(acts()).contains(Audit.What.REFERRAL_FAILED);
  }

  @Test
  void whatNeverWentOutOpensTheCaseAgain() {
    mail.stop();
    agreed();
    house.the(Casework.class).close(helpCase.id(), anna, new Outcome.Referred("FairWork"));
    for (int i = 0; i < 8; i++) {
      send();
      clock.move(Duration.ofHours(5));
    }
    HelpCase now = house.the(Casework.class).look(helpCase.id(), anna).orElseThrow();
    assertThat(now.state()).isNotInstanceOf(CaseState.Closed.class);
    assertThat(now.reason()).isEqualTo(Reason.REFERRAL);
  }

  @Test
  void whatNoMailServerTookIsErasedAfterTwoWeeks() {
    agreed();
    clock.move(Duration.ofDays(15));
    house.the(Retention.class).eraseSome();
    assertThat(state()).isEqualTo(ReferralState.LAPSED);
    assertThat(send()).isZero();
  }

  @Test
  void whatWasBeingSentWhenTheServiceDiedIsNeverSentAgain() {
    agreed();
    Instant now = clock.instant();
    UUID id = only().id();
    int held =
        house
            .the(ReferralRows.class)
            .hold(id, links().mark("x"), now.plus(Referring.USE), now.plusSeconds(180), now);
    assertThat(held).isEqualTo(1);
    assertThat(send()).as("somebody may hold it").isZero();

    clock.move(Duration.ofMinutes(4));
    assertThat(send()).isEqualTo(1);
    assertThat(state()).isEqualTo(ReferralState.DEAD);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void aLinkThatNobodyOpenedIsOfNoUseAfterAWeek() throws Exception {
    String token = sent();
    clock.move(Duration.ofDays(8));
    assertThat(links().isOpen(token)).isFalse();
    assertThat(links().open(token)).isEmpty();

    house.the(Retention.class).eraseSome();
    assertThat(state()).isEqualTo(ReferralState.LAPSED);
  }

  @Test
  void aQuestionThatNobodyAnswersIsOverAfterTwoWeeks() {
    propose();
    clock.move(Duration.ofDays(15));
    house.the(Retention.class).eraseSome();
    assertThat(state()).isEqualTo(ReferralState.LAPSED);

    decide(true);
    assertThat(last().text()).contains("no longer open");
  }

  @Test
  void whatIsOverGoesAfterItsTerm() throws Exception {
    links().open(sent());
    clock.move(Duration.ofDays(179));
    house.the(Retention.class).eraseSome();
    assertThat(house.dump("referral")).contains("SHOWN");

    clock.move(Duration.ofDays(2));
    house.the(Retention.class).eraseSome();
    assertThat(house.dump("referral")).isEmpty();
  }

  @Test
  void whoIsForgottenTakesItAlong() throws Exception {
    String token = sent();
    texters.say(PHONE, "[forget:yes]");

    assertThat(house.dump("referral")).isEmpty();
    assertThat(links().open(token)).isEmpty();
  }

  @Test
  void whoAsksWhatWeKeepHearsOfIt() {
    agreed();
    assertThat(house.the(Referrals.class).kept(helpCase.person(), Language.ENGLISH))
        .contains("FairWork", "you said yes");
  }

  @Test
  void whatCameOfItIsNotedSealed() {
    agreed();
    UUID id = only().id();
    assertThat(work.note(helpCase.id(), anna, id, " ")).isEqualTo(Acted.IMPOSSIBLE);
    assertThat(work.note(helpCase.id(), anna, id, "They call on Monday")).isEqualTo(Acted.DONE);

    assertThat(only().outcome()).isEqualTo("They call on Monday");
    assertThat(house.dump("referral")).doesNotContain("Monday");
    assertThat(acts()).contains(Audit.What.REFERRAL_NOTED);
  }
}
