package nl.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.booking.Booking;
import nl.wegwijs.booking.Bookings;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Diary;
import nl.wegwijs.booking.FreeTimes;
import nl.wegwijs.booking.Sample;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.dates.Dates;
import nl.wegwijs.event.Events;
import nl.wegwijs.event.SampleEvents;
import nl.wegwijs.event.SignUps;
import nl.wegwijs.handoff.Ask;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.Duty;
import nl.wegwijs.handoff.Face;
import nl.wegwijs.handoff.Opinions;
import nl.wegwijs.handoff.Outcome;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.insight.Choices;
import nl.wegwijs.insight.Verdict;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.people.Redaction;
import nl.wegwijs.people.Retention;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Deliveries;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.LetterState;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Postbag;
import nl.wegwijs.post.Received;
import nl.wegwijs.post.Reply;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What handling a message must do on every database. */
abstract class ConversationsKit {
  private static final Address ION = new Address(Channel.SMS, "+40700000001");

  private final Database database;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private House house;
  private Inbox inbox;
  private Outbox outbox;
  private Conversations conversations;
  private int number;

  ConversationsKit(Database database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    house = new House(database, clock, new Postbag());
    inbox = house.the(Inbox.class);
    outbox = house.the(Outbox.class);
    conversations = house.the(Conversations.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private UUID say(Body body) {
    inbox.accept(
        new Inbound(
            "+31600000000", "m" + number++, null, ION, body, clock.instant(), Language.ROMANIAN));
    UUID ion = house.the(People.class).at(ION).orElseThrow().id();
    conversations.handleNow(ion);
    return ion;
  }

  private UUID say(String text) {
    return say(new Body.Text(text));
  }

  @Test
  void whatWasUnderstoodIsKeptWithTheMessage() {
    UUID ion = say(new Body.Choice("a:reg-bsn"));
    String understood = inbox.of(ion).getFirst().understood();
    assertThat(understood).isNotNull();
    Heard heard = house.the(Memory.class).heard(String.valueOf(understood));
    assertThat(heard.outcome()).isEqualTo("answer");
    assertThat(heard.article()).isEqualTo("reg-bsn");
    assertThat(heard.language()).isEqualTo("ro");
  }

  @Test
  void askingForAPersonOpensOneCaseOnly() {
    UUID ion = say(new Body.Choice("human"));
    say(new Body.Choice("human"));
    assertThat(house.the(Cases.class).countOpen(ion)).isEqualTo(1);
  }

  @Test
  void dangerMakesAWaitingCaseUrgent() {
    UUID ion = say(new Body.Choice("human"));
    assertThat(house.the(Cases.class).openOf(ion).orElseThrow().urgent()).isFalse();
    house
        .the(Cases.class)
        .open(new Ask(ion, "shelter", Reason.DANGER, true, null, Language.ROMANIAN, null));
    assertThat(house.the(Cases.class).openOf(ion).orElseThrow().urgent()).isTrue();
  }

  @Test
  void whileStaffWriteTheBotIsSilentAndAfterwardsItIsBack() {
    UUID ion = say(new Body.Choice("human"));
    Account anna = anna();
    UUID open = house.the(Cases.class).openOf(ion).orElseThrow().id();
    house.the(Casework.class).take(open, anna);
    int before = outbox.of(ion).size();
    say(new Body.Choice("a:reg-bsn"));
    assertThat(outbox.of(ion)).hasSize(before);
    assertThat(inbox.of(ion)).hasSize(2).allMatch(message -> message.handledAt() != null);
    house.the(Casework.class).close(open, anna, new Outcome.Answered());
    assertThat(outbox.of(ion).getLast().reply().text()).contains("am revenit");
    say(new Body.Choice("a:reg-bsn"));
    assertThat(outbox.of(ion)).hasSize(before + 2);
    assertThat(house.the(Cases.class).openOf(ion)).isEmpty();
  }

  @Test
  void whatTheBotCannotReadAfterTheEndGoesBackToStaff() {
    UUID ion = say(new Body.Choice("human"));
    Account anna = anna();
    UUID open = house.the(Cases.class).openOf(ion).orElseThrow().id();
    house.the(Casework.class).take(open, anna);
    house.the(Casework.class).close(open, anna, new Outcome.Answered());
    house.the(Duty.class).seen(anna);
    say(new Body.Media("photo", "image/jpeg", ""));
    assertThat(house.the(Cases.class).openOf(ion).orElseThrow().id()).isEqualTo(open);
    assertThat(outbox.of(ion).getLast().reply().text()).contains("vorbiți cu un om");
  }

  private UUID helped(Account anna) {
    UUID ion = say(new Body.Choice("human"));
    UUID open = house.the(Cases.class).openOf(ion).orElseThrow().id();
    house.the(Casework.class).take(open, anna);
    say("mulțumesc");
    clock.move(Duration.ofMinutes(1));
    house.the(Casework.class).close(open, anna, new Outcome.Answered());
    clock.move(Duration.ofMinutes(1));
    return ion;
  }

  private List<Opinions.Opinion> opinions() {
    return house.the(Opinions.class).since(LocalDate.of(2026, 11, 1));
  }

  @Test
  void whoeverWasHelpedIsAskedOnceAndCountsOnceWithoutAName() {
    Account anna = anna();
    UUID ion = helped(anna);
    assertThat(outbox.of(ion).getLast().reply().options())
        .extracting(Option::id)
        .containsExactly("f:good", "f:fair", "f:bad");

    say("3");
    say(new Body.Choice("f:good"));
    say(new Body.Choice("w:bad"));
    say("Am așteptat mult, codul meu e 123456782");

    assertThat(opinions())
        .containsExactlyInAnyOrder(
            new Opinions.Opinion("infopunt", Language.ROMANIAN, Face.BAD, null),
            new Opinions.Opinion(
                "infopunt",
                Language.ROMANIAN,
                Face.BAD,
                "Am așteptat mult, codul meu e " + Redaction.MASK));

    say(new Body.Media("photo", "image/jpeg", "")); // the same case goes on, and ends again
    UUID again = house.the(Cases.class).openOf(ion).orElseThrow().id();
    house.the(Casework.class).take(again, anna);
    house.the(Casework.class).close(again, anna, new Outcome.Answered());
    assertThat(outbox.of(ion).getLast().reply().options()).isEmpty();

    say(new Body.Choice("forget:yes"));
    assertThat(opinions()).hasSize(2);
  }

  @Test
  void whoeverDoesNotSayHowItWasIsAnsweredAsEver() {
    UUID ion = helped(anna());
    say(new Body.Choice("a:reg-bsn"));
    say("2"); // one of the buttons under the answer
    assertThat(opinions()).isEmpty();
    assertThat(house.the(Cases.class).openOf(ion)).isEmpty();
    say(new Body.Choice("f:fair"));
    assertThat(opinions()).extracting(Opinions.Opinion::face).containsExactly(Face.FAIR);
  }

  @Test
  void whoeverWasNotAskedCannotCount() {
    say(new Body.Choice("f:good"));
    say(new Body.Choice("w:good"));
    say("foarte bine");
    assertThat(opinions()).isEmpty();
  }

  @Test
  void whoeverAsksAgainHearsTheirPlace() {
    UUID ion = say(new Body.Choice("human"));
    say(new Body.Choice("human"));
    assertThat(outbox.of(ion).getLast().reply().text()).contains("Nu este nimeni înaintea");
  }

  private Account anna() {
    Accounts accounts = house.the(Accounts.class);
    accounts.open("anna", "Anna", Set.of(Role.STAFF), Set.of("infopunt"), Language.DUTCH);
    return accounts.named("anna").orElseThrow();
  }

  @Test
  void afterStopNothingGoesOutUnaskedButAQuestionIsAnswered() {
    UUID ion = say(new Body.Choice("stop"));
    UUID unasked =
        outbox.post(
            ion, new Reply(Language.ROMANIAN, "aducere aminte", null, List.of()), null, true);
    say(new Body.Choice("a:reg-bsn"));
    Deliveries deliveries = house.the(Deliveries.class);
    for (int i = 0; i < 10; i++) {
      deliveries.deliverSome();
    }
    List<Letter> letters = outbox.of(ion);
    assertThat(letters.stream().filter(l -> l.id().equals(unasked)).map(Letter::state))
        .containsExactly(LetterState.DROPPED);
    assertThat(letters.stream().filter(l -> !l.id().equals(unasked)).map(Letter::state))
        .containsOnly(LetterState.SENT);
  }

  @Test
  void aFloodGetsNoAnswerAndTheNextMinuteDoes() {
    UUID ion = say(new Body.Choice("menu"));
    for (int i = 0; i < 40; i++) {
      say("mesaj " + i);
    }
    int after = outbox.of(ion).size();
    assertThat(after).isLessThan(35);
    clock.move(Duration.ofMinutes(2));
    say(new Body.Choice("a:reg-bsn"));
    assertThat(outbox.of(ion)).hasSize(after + 1);
    assertThat(inbox.of(ion)).allMatch(message -> message.handledAt() != null);
  }

  @Test
  void whoeverBooksIsToldAndWhoIsForgottenLeavesTheTimeFree() {
    Diaries diaries = house.the(Diaries.class);
    diaries.edit("rni-noord", "rni", Sample.mornings("Noord", 1));
    Diary noord = diaries.find("rni-noord").orElseThrow();
    Instant nine = Instant.parse("2026-11-23T08:00:00Z");
    LocalDate monday = LocalDate.of(2026, 11, 23);
    var wish = new nl.wegwijs.booking.Ask.Aim.Fresh("rni-noord", 1);
    UUID ion = say(new Body.Choice(new nl.wegwijs.booking.Ask.Take(wish, nine).id()));
    Booking booking = house.the(Bookings.class).upcoming(ion).getFirst();
    assertThat(outbox.of(ion).getLast().reply().text())
        .contains("Programarea este făcută", "luni 23 noiembrie, 09:00", booking.code())
        .contains("/calendar/" + booking.token() + ".ics");

    say(new Body.Choice("data"));
    assertThat(outbox.of(ion)).anyMatch(letter -> letter.reply().text().contains(booking.code()));

    assertThat(house.the(FreeTimes.class).on(noord, 1, monday)).hasSize(11);
    say(new Body.Choice("forget:yes"));
    assertThat(house.the(FreeTimes.class).on(noord, 1, monday)).hasSize(12);
  }

  @Test
  void aCourseUnderItsArticleIsJoinedAndForgotten() {
    UUID event = house.the(Events.class).add(SampleEvents.course(1, "2026-12-01"));
    UUID ion = say(new Body.Choice("a:lang-courses"));
    Option courses = outbox.of(ion).getLast().reply().options().getFirst();
    assertThat(courses.id()).isEqualTo("e:all:course");
    say(courses.label());
    say("1");
    say("1");
    assertThat(outbox.of(ion).getLast().reply().text()).contains("V-ați înscris");
    assertThat(house.the(SignUps.class).of(event)).hasSize(1);

    say(new Body.Choice("forget:yes"));

    assertThat(house.the(SignUps.class).of(event)).isEmpty();
  }

  @Test
  void theDatesOfTheLawFollowFromWhatIsToldInWordsAndAreForgotten() {
    UUID ion = say(new Body.Choice("a:money-tax-return"));
    say(outbox.of(ion).getLast().reply().options().getFirst().label());
    say("din septembrie");
    assertThat(outbox.of(ion).getLast().reply().text())
        .contains("1 septembrie 2026", "1 ianuarie 2027");
    assertThat(house.the(Dates.class).kept(ion, Language.ROMANIAN)).isNotEmpty();

    say(new Body.Choice("forget:yes"));

    assertThat(house.the(Dates.class).kept(ion, Language.ROMANIAN)).isEmpty();
  }

  @Test
  void whoIsLateTellsTheDeskInWords() {
    house.the(Diaries.class).edit("rni-noord", "rni", Sample.mornings("Noord", 1));
    UUID ion = say(new Body.Choice("b:t:rni-noord:1:20261123:0000"));
    say("1");
    clock.move(Duration.parse("PT46H30M"));
    say("intarzii 12 minute");

    assertThat(outbox.of(ion).getLast().reply().text()).contains("cu 15 minute mai târziu");
    assertThat(house.the(Bookings.class).upcoming(ion).getFirst().lateMinutes()).isEqualTo(15);
  }

  @Test
  void aNumberTypedMeansTheTimeThatWasOffered() {
    house.the(Diaries.class).edit("rni-noord", "rni", Sample.mornings("Noord", 1));
    UUID ion = say(new Body.Choice("b:t:rni-noord:2:20261123:0000"));
    say("2");
    Booking booking = house.the(Bookings.class).upcoming(ion).getFirst();
    assertThat(booking.slot().from()).isEqualTo(Instant.parse("2026-11-23T08:15:00Z"));
    assertThat(booking.people()).isEqualTo(2);
  }

  @Test
  void myDataSendsWhatWasSaidBothWays() {
    say("unde ma inscriu?");
    UUID ion = say(new Body.Choice("data"));
    List<Letter> letters = outbox.of(ion);
    assertThat(letters)
        .extracting(letter -> letter.reply().text())
        .anyMatch(text -> text.contains("→ unde ma inscriu?"))
        .last()
        .asString()
        .contains("←");
  }

  @Test
  void whatWasDeniedAndWhatWasChosenIsKeptWithoutThePerson() {
    Choices choices = house.the(Choices.class);
    LocalDate today = LocalDate.of(2026, 11, 21);
    UUID ion = say("cum obțin un număr BSN?");
    say(new Body.Choice("no"));
    Option other = outbox.of(ion).getLast().reply().options().getFirst();
    say(new Body.Choice(other.id()));

    assertThat(choices.since(today))
        .allMatch(choice -> choice.words().equals("cum obțin un număr BSN?"))
        .allMatch(choice -> choice.language().equals(Language.ROMANIAN))
        .extracting(Choices.Choice::verdict, Choices.Choice::article)
        .containsExactlyInAnyOrder(
            tuple(Verdict.DENIED, new ArticleId("reg-bsn")),
            tuple(Verdict.TAKEN, new ArticleId(other.id().substring("a:".length()))));
    assertThat(choices.since(today.plusDays(1))).isEmpty();
    assertThat(house.dump("choice")).doesNotContain(ion.toString());

    clock.move(Duration.ofDays(200));
    house.the(Retention.class).eraseSome();
    assertThat(choices.since(today)).isEmpty();
  }

  private List<Choices.Choice> kept() {
    return house.the(Choices.class).since(LocalDate.of(2026, 11, 21));
  }

  @Test
  void aQuestionWithoutAnAnswerIsKeptMaskedUntilThePersonIsForgotten() {
    say("колко е часът в Токио");
    say("кой спечели мача снощи 123456782");
    assertThat(kept())
        .extracting(Choices.Choice::words, Choices.Choice::verdict)
        .containsExactlyInAnyOrder(
            tuple("колко е часът в Токио", Verdict.MISSED),
            tuple("кой спечели мача снощи " + Redaction.MASK, Verdict.MISSED));

    say(new Body.Choice("forget:yes"));
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatIsNoQuestionIsNotKept() {
    say("bună ziua");
    say("mulțumesc");
    say("cum obțin un număr BSN?");
    say(new Body.Choice("a:no-such-article"));
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatIsWrittenToStaffIsNotKept() {
    UUID ion = say(new Body.Choice("human"));
    house.the(Casework.class).take(house.the(Cases.class).openOf(ion).orElseThrow().id(), anna());
    say("колко е часът в Токио");
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatIsOlderThanTheOperatorKeepsItIsErased() {
    Retention retention = house.the(Retention.class);
    UUID ion = say("unde ma inscriu?");
    clock.move(Duration.ofDays(100));
    say("multumesc");
    clock.move(Duration.ofDays(100));

    retention.eraseSome();

    assertThat(inbox.of(ion))
        .extracting(Received::body)
        .containsExactly(new Body.Text("multumesc"));
    assertThat(house.the(People.class).find(ion)).isPresent();
  }

  @Test
  void whoeverWaitsForStaffIsNotErased() {
    UUID ion = say(new Body.Choice("human"));
    clock.move(Duration.ofDays(400));

    house.the(Retention.class).eraseSome();

    assertThat(inbox.of(ion)).hasSize(1);
    assertThat(house.the(People.class).find(ion)).isPresent();
  }

  @Test
  void theCityIsAskedOnceAndKeptUntilThePersonIsForgotten() {
    People people = house.the(People.class);
    UUID ion = say(new Body.Choice("a:reg-bsn"));
    assertThat(people.find(ion).orElseThrow().city()).isEqualTo("asked");
    say(new Body.Choice("c:den-haag"));
    assertThat(people.find(ion).orElseThrow().city()).isEqualTo("den-haag");
    say(new Body.Choice("data"));
    assertThat(outbox.of(ion).stream().map(letter -> letter.reply().text()))
        .anyMatch(text -> text.contains("Orașul: Haga"));
    say(new Body.Choice("forget:yes"));
    assertThat(people.find(ion).map(Person::city)).isEmpty();
  }

  @Test
  void aCaseTellsStaffWhereThePersonLives() {
    say(new Body.Choice("c:den-haag"));
    UUID ion = say(new Body.Choice("human"));
    assertThat(house.the(Cases.class).openOf(ion).orElseThrow().city()).isEqualTo("den-haag");
  }

  @Test
  void aCityThatWasAskedAndNotToldIsNone() {
    say(new Body.Choice("a:reg-bsn"));
    UUID ion = say(new Body.Choice("human"));
    assertThat(house.the(Cases.class).openOf(ion).orElseThrow().city()).isNull();
  }

  @Test
  void aMessageThatCannotBeHandledFiveTimesBecomesACaseAndAnApology() {
    UUID ion = say("bună");
    house.breakTalkOf(ion);
    inbox.accept(
        new Inbound("+31600000000", "bad", null, ION, new Body.Text("?"), clock.instant(), null));
    for (int attempt = 0; attempt < 5; attempt++) {
      conversations.handleNow(ion);
      clock.move(Duration.ofSeconds(20));
    }
    assertThat(house.the(Cases.class).countOpen(ion)).isEqualTo(1);
    assertThat(outbox.of(ion))
        .extracting(letter -> letter.reply().text())
        .anyMatch(text -> text.startsWith("Ne pare rău"));
    assertThat(inbox.of(ion)).allMatch(message -> message.handledAt() != null);
  }
}
