package nl.wegwijs.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Postbag;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What persons, the bot and staff do to cases, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CaseworkKit {
  /** A Monday, 10:00 in Amsterdam. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final String INFOPUNT = "infopunt";
  private static final DeskSetup OFFICE =
      new DeskSetup(
          null,
          null,
          null,
          null,
          "Stadhuis",
          List.of("nl", "en", "pl"),
          office(),
          List.of(),
          false,
          60);

  private final Database database;

  private final MovableClock clock = new MovableClock(MONDAY);
  private final List<UUID> persons = new ArrayList<>();

  private House house;
  private Cases cases;
  private Casework casework;
  private Passing passing;
  private Replies replies;
  private Account anna;
  private Account bram;
  private Account other;
  private int number;

  CaseworkKit(Database database) {
    this.database = database;
  }

  private static List<Opening> office() {
    Span span = new Span(LocalTime.of(9, 0), LocalTime.of(17, 0));
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
        .map(day -> new Opening(day, span))
        .toList();
  }

  @BeforeAll
  void open() {
    house = new House(database, clock, new Postbag());
    cases = house.the(Cases.class);
    casework = house.the(Casework.class);
    passing = house.the(Passing.class);
    replies = house.the(Replies.class);
    anna = house.account("anna", Role.STAFF, INFOPUNT);
    bram = house.account("bram", Role.STAFF, INFOPUNT);
    other = house.account("olga", Role.STAFF, "legal");
    house.the(Desks.class).edit(INFOPUNT, OFFICE, anna);
  }

  /** Everybody goes home, and it is Monday again. */
  @AfterEach
  void tidy() {
    persons.forEach(person ->
        inOne(() -> {
          cases.forget(person);
          return true;
        }));
    persons.clear();
    Stream.of("legal", "work-hour")
        .forEach(desk -> house.the(Desks.class).edit(desk, DeskSetup.NONE, anna));
    Stream.of(anna, bram).forEach(house.the(Duty.class)::left);
    clock.move(Duration.between(clock.instant(), MONDAY));
  }

  @AfterAll
  void close() {
    house.close();
  }

  private UUID person(Channel channel, Language language) {
    Address address = new Address(channel, "+4070000" + number++);
    house
        .the(Inbox.class)
        .accept(
            new Inbound(
                "+31600000000",
                "m" + number++,
                null,
                address,
                new Body.Text("?"),
                clock.instant(),
                language));
    UUID person = house.the(People.class).at(address).orElseThrow().id();
    persons.add(person);
    return person;
  }

  private UUID person() {
    return person(Channel.SMS, Language.POLISH);
  }

  private <T> T inOne(Supplier<T> work) {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = house.the(TransactionOperations.class);
    return Objects.requireNonNull(transactions.executeWrite(status -> work.get()));
  }

  private HelpCase ask(UUID person, Reason reason, boolean urgent) {
    return ask(person, INFOPUNT, reason, urgent, null);
  }

  private HelpCase ask(
      UUID person, String desk, Reason reason, boolean urgent, @Nullable ArticleId article) {
    Ask ask = new Ask(person, desk, reason, urgent, article, Language.POLISH, null);
    return inOne(() -> cases.open(ask)).helpCase();
  }

  private HelpCase waiting() {
    return ask(person(), Reason.ASKED, false);
  }

  private static HelpCase done(Moved moved) {
    assertThat(moved).isInstanceOf(Moved.Done.class);
    return ((Moved.Done) moved).now();
  }

  private HelpCase taken() {
    return done(casework.take(waiting().id(), anna));
  }

  private HelpCase closed(UUID person) {
    HelpCase open = ask(person, Reason.ASKED, false);
    casework.take(open.id(), anna);
    clock.move(Duration.ofMinutes(10));
    return done(casework.close(open.id(), anna, new Outcome.Answered()));
  }

  private List<String> told(UUID person) {
    return house.the(Outbox.class).of(person).stream()
        .map(Letter::reply)
        .map(reply -> reply.text())
        .toList();
  }

  private List<Audit.What> acts(UUID id) {
    return house.the(Audit.class).of(id).stream().map(Audit.Entry::what).toList();
  }

  private Said say(HelpCase on, String token, String text) {
    return replies.say(on.id(), anna, token, text);
  }

  private static void refused(Said said, Said.Why why) {
    assertThat(said).isEqualTo(new Said.Refused(why));
  }

  // Taking

  @Test
  void ofAThousandWhoTakeACaseOneGetsItAndTheOthersHearWho() throws Exception {
    HelpCase one = waiting();
    List<Moved> ends = race(IntStream.range(0, 1_000).mapToObj(i -> one.id()).toList());
    assertThat(ends.stream().filter(Moved.Done.class::isInstance)).hasSize(1);
    CaseState state = cases.openOf(one.person()).orElseThrow().state();
    assertThat(ends.stream().filter(end -> !(end instanceof Moved.Done)))
        .hasSize(999)
        .allMatch(end -> end.equals(new Moved.Elsewhere(state)));
    assertThat(acts(one.id())).containsExactly(Audit.What.OPENED, Audit.What.TAKEN);
    assertThat(told(one.person())).hasSize(1);
  }

  @Test
  void ofTwoWhoTakeEachOfFiveHundredCasesOneGetsIt() throws Exception {
    List<UUID> five = Stream.generate(() -> waiting().id()).limit(500).toList();
    List<Moved> ends = race(five.stream().flatMap(id -> Stream.of(id, id)).toList());
    assertThat(
            ends.stream()
                .filter(Moved.Done.class::isInstance)
                .map(end -> ((Moved.Done) end).now().id()))
        .containsExactlyInAnyOrderElementsOf(five);
  }

  /** Anna and Bram try in turn, all at once. */
  private List<Moved> race(List<UUID> ids) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Moved>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < ids.size(); i++) {
        UUID id = ids.get(i);
        Account who = i % 2 == 0 ? anna : bram;
        running.add(
            threads.submit(() -> {
              start.await();
              return casework.take(id, who);
            }));
      }
      start.countDown();
    }
    List<Moved> ends = new ArrayList<>();
    for (Future<Moved> end : running) {
      ends.add(end.get());
    }
    return ends;
  }

  @Test
  void takingTellsThePersonThatAHumanIsThere() {
    HelpCase taken = taken();
    assertThat(taken.state()).isEqualTo(new CaseState.Taken(Member.of(anna), clock.instant()));
    assertThat(told(taken.person())).singleElement().asString().contains("pisze człowiek");
  }

  @Test
  void anotherDesksCaseAndAForgedIdLookTheSame() {
    HelpCase one = waiting();
    assertThat(casework.take(one.id(), other)).isEqualTo(new Moved.NotThere());
    assertThat(casework.take(UUID.randomUUID(), other)).isEqualTo(new Moved.NotThere());
    assertThat(casework.see(one.id(), other)).isEmpty();
    assertThat(casework.notes(one.id(), other)).isEmpty();
    refused(replies.say(one.id(), other, "t", "hallo"), Said.Why.NOT_THERE);
    assertThat(casework.see(one.id(), bram)).contains(one);
    assertThat(acts(one.id())).containsExactly(Audit.What.OPENED, Audit.What.SEEN);
  }

  @Test
  void staffOpenACaseThemselvesAndHaveItInHand() {
    UUID person = person();
    HelpCase opened = done(casework.open(person, INFOPUNT, Language.POLISH, anna));
    assertThat(opened.isOf(Member.of(anna))).isTrue();
    assertThat(opened.reason()).isEqualTo(Reason.STAFF);
    assertThat(acts(opened.id())).containsExactly(Audit.What.OPENED, Audit.What.TAKEN);
    assertThat(casework.open(person, INFOPUNT, Language.POLISH, bram))
        .isEqualTo(new Moved.Elsewhere(opened.state()));
    assertThat(casework.open(person(), "legal", Language.POLISH, anna))
        .isEqualTo(new Moved.NotThere());
    assertThat(casework.open(UUID.randomUUID(), INFOPUNT, Language.POLISH, anna))
        .isEqualTo(new Moved.NotThere());
  }

  // Moving on

  @Test
  void aCaseGivenBackKeepsItsPlaceAndThePersonIsTold() {
    HelpCase first = waiting();
    clock.move(Duration.ofMinutes(1));
    waiting();
    casework.take(first.id(), anna);
    HelpCase back = done(passing.giveBack(first.id(), anna));
    assertThat(back.state()).isEqualTo(new CaseState.Waiting());
    assertThat(house.the(Queue.class).place(back)).isEqualTo(1);
    assertThat(told(first.person())).hasSize(2);
  }

  @Test
  void onlyWhoHasTheCaseMovesItOn() {
    HelpCase one = taken();
    Moved elsewhere = new Moved.Elsewhere(one.state());
    assertThat(passing.giveBack(one.id(), bram)).isEqualTo(elsewhere);
    assertThat(casework.close(one.id(), bram, new Outcome.Answered())).isEqualTo(elsewhere);
    assertThat(passing.snooze(one.id(), bram, clock.instant().plusSeconds(60)))
        .isEqualTo(elsewhere);
    assertThat(done(casework.takeOver(one.id(), bram)).isOf(Member.of(bram))).isTrue();
    assertThat(acts(one.id())).endsWith(Audit.What.TAKEN_OVER);
  }

  @Test
  void aTransferNeedsAReasonAndAPlaceToGo() {
    HelpCase one = taken();
    assertThat(passing.transfer(one.id(), anna, "legal", " ")).isEqualTo(new Moved.Impossible());
    assertThat(passing.transfer(one.id(), anna, "nowhere", "huur"))
        .isEqualTo(new Moved.Impossible());
    assertThat(passing.hand(one.id(), anna, other, "huur")).isEqualTo(new Moved.Impossible());
    HelpCase there = done(passing.transfer(one.id(), anna, "legal", "gaat over huur"));
    assertThat(there.desk()).isEqualTo("legal");
    assertThat(there.state()).isEqualTo(new CaseState.Waiting());
    assertThat(casework.notes(one.id(), other))
        .extracting(Note::text)
        .containsExactly("gaat over huur");
    assertThat(casework.see(one.id(), anna)).isEmpty();
  }

  @Test
  void aColleagueGetsTheCaseInHand() {
    HelpCase one = taken();
    HelpCase handed = done(passing.hand(one.id(), anna, bram, "spreekt Pools"));
    assertThat(handed.isOf(Member.of(bram))).isTrue();
    assertThat(cases.inHandOf(bram)).hasSize(1);
    assertThat(cases.inHandOf(anna)).isEmpty();
  }

  @Test
  void aSnoozedCaseComesBackToItsMemberWhoIsThere() {
    HelpCase one = taken();
    assertThat(passing.snooze(one.id(), anna, clock.instant())).isEqualTo(new Moved.Impossible());
    passing.snooze(one.id(), anna, clock.instant().plus(Duration.ofHours(1)));
    say(one, "first", "Cześć");
    house.the(Duty.class).seen(anna);
    assertThat(house.the(Watch.class).look()).isZero();
    clock.move(Duration.ofHours(1));
    house.the(Duty.class).seen(anna);
    assertThat(house.the(Watch.class).look()).isEqualTo(1);
    assertThat(cases.openOf(one.person()).orElseThrow().isOf(Member.of(anna))).isTrue();
  }

  @Test
  void aSnoozedCaseWakesWhenThePersonWritesAndWaitsIfItsMemberIsGone() {
    HelpCase one = taken();
    passing.snooze(one.id(), anna, clock.instant().plus(Duration.ofDays(1)));
    HelpCase awake = inOne(() -> cases.heard(one.person())).orElseThrow();
    assertThat(awake.state()).isEqualTo(new CaseState.Waiting());
    assertThat(acts(one.id())).endsWith(Audit.What.WOKEN);
  }

  @Test
  void whoSnoozedACaseTakesItUpAgain() {
    HelpCase one = taken();
    assertThat(passing.wake(one.id(), anna)).isEqualTo(new Moved.Elsewhere(one.state()));
    passing.snooze(one.id(), anna, clock.instant().plus(Duration.ofDays(1)));
    assertThat(done(passing.wake(one.id(), anna)).state()).isInstanceOf(CaseState.Taken.class);
  }

  @Test
  void whoeverSpeaksWhatNobodyAtTheDeskDoesIsAskedForDutchOrEnglish() {
    UUID person = person(Channel.SMS, Language.BULGARIAN);
    Ask ask = new Ask(person, INFOPUNT, Reason.ASKED, false, null, Language.BULGARIAN, null);
    done(casework.take(inOne(() -> cases.open(ask)).helpCase().id(), anna));
    Letter asked = house.the(Outbox.class).of(person).getLast();
    assertThat(asked.reply().text()).contains("нидерландски или на английски");
    assertThat(asked.reply().options())
        .extracting(Option::id)
        .containsExactly("s:nl", "s:en", "s:other");

    HelpCase polish = taken(); // which somebody here speaks
    assertThat(house.the(Outbox.class).of(polish.person()).getLast().reply().options()).isEmpty();
  }

  @Test
  void whatStaffWroteThemselvesIsKeptBesideItsTranslation() {
    HelpCase one = taken();
    Said said = replies.say(one.id(), anna, "t", "Dzień dobry", "Goedendag");
    UUID letter = ((Said.Posted) said).letter();
    assertThat(replies.written(one.id()))
        .containsEntry(letter, new Writing(Member.of(anna), "Goedendag"));
    assertThat(told(one.person())).last().isEqualTo("Dzień dobry");
    refused(replies.say(one.id(), anna, "u", "krótko", "x".repeat(4_097)), Said.Why.TOO_LONG);
  }

  @Test
  void closingTellsThatTheBotIsBackOnce() {
    HelpCase one = taken();
    Outcome outcome = new Outcome.Referred("juridisch-loket");
    HelpCase closed = done(casework.close(one.id(), anna, outcome));
    assertThat(closed.state())
        .isEqualTo(new CaseState.Closed(outcome, Member.of(anna), clock.instant()));
    assertThat(casework.close(one.id(), anna, outcome)).isInstanceOf(Moved.Elsewhere.class);
    assertThat(told(one.person())).hasSize(2).last().asString().contains("znowu jestem");
    assertThat(cases.openOf(one.person())).isEmpty();
  }

  @Test
  void consentIsKeptWithItsMoment() {
    HelpCase one = taken();
    HelpCase now = done(casework.consent(one.id(), anna, "naam en vraag aan FairWork"));
    assertThat(now.consent()).isEqualTo(new Consent("naam en vraag aan FairWork", clock.instant()));
  }

  // Opening again

  @Test
  void withinAWeekTheCaseGoesOnWithWhoClosedItIfTheyAreThere() {
    UUID person = person();
    HelpCase closed = closed(person);
    clock.move(Duration.ofDays(6));
    house.the(Duty.class).seen(anna);
    HelpCase again = ask(person, Reason.UNKNOWN, false);
    assertThat(again.id()).isEqualTo(closed.id());
    assertThat(again.isOf(Member.of(anna))).isTrue();
    assertThat(acts(closed.id())).endsWith(Audit.What.REOPENED);
  }

  @Test
  void withinAWeekTheCaseWaitsWhenNobodyIsThere() {
    UUID person = person();
    HelpCase closed = closed(person);
    HelpCase again = ask(person, Reason.ASKED, false);
    assertThat(again.id()).isEqualTo(closed.id());
    assertThat(again.state()).isEqualTo(new CaseState.Waiting());
    assertThat(again.waitingSince()).isEqualTo(clock.instant());
  }

  @Test
  void afterAWeekItIsANewCase() {
    UUID person = person();
    HelpCase closed = closed(person);
    clock.move(Duration.ofDays(7).plusSeconds(1));
    assertThat(cases.heard(person)).isEmpty();
    assertThat(ask(person, Reason.ASKED, false).id()).isNotEqualTo(closed.id());
    assertThat(cases.ofPerson(person)).hasSize(2);
  }

  @Test
  void dangerOfAnotherDeskIsANewCase() {
    UUID person = person();
    HelpCase closed = closed(person);
    HelpCase danger = ask(person, "exploitation", Reason.DANGER, true, null);
    assertThat(danger.id()).isNotEqualTo(closed.id());
    assertThat(danger.desk()).isEqualTo("exploitation");
  }

  // The queue

  @Test
  void urgentComesFirstThenWhoWaitsLongest() {
    HelpCase early = waiting();
    clock.move(Duration.ofMinutes(5));
    HelpCase late = waiting();
    clock.move(Duration.ofMinutes(5));
    HelpCase urgent = ask(person(), Reason.DANGER, true);
    assertThat(cases.waitingAt(Set.of(INFOPUNT))).containsExactly(urgent, early, late);
    Queue queue = house.the(Queue.class);
    assertThat(Stream.of(urgent, early, late).map(queue::place)).containsExactly(1, 2, 3);
    assertThat(cases.waitingAt(Set.of("legal"))).isEmpty();
  }

  @Test
  void theWaitIsUnknownBelowTenClosedCases() {
    for (int i = 0; i < 9; i++) {
      closed(person());
    }
    Queue queue = house.the(Queue.class);
    assertThat(queue.wait(INFOPUNT, 1)).isEqualTo(new Wait.Unknown());
    closed(person());
    assertThat(queue.wait(INFOPUNT, 1)).isEqualTo(new Wait.Between(10, 10, 15));
    assertThat(queue.wait(INFOPUNT, 4)).isEqualTo(new Wait.Between(40, 40, 45));
    house.the(Duty.class).seen(anna);
    house.the(Duty.class).seen(bram);
    assertThat(queue.wait(INFOPUNT, 4))
        .as("two members there")
        .isEqualTo(new Wait.Between(20, 20, 25));
  }

  @Test
  void whoWaitsHearsTheirPlaceAndTheTime() {
    waiting();
    clock.move(Duration.ofMinutes(1));
    HelpCase second = waiting();
    News news = house.the(News.class);
    assertThat(news.of(second, Language.DUTCH).text())
        .contains("Je bent nummer 2 in de rij.", "weten we nog niet");
    for (int i = 0; i < 10; i++) {
      closed(person());
    }
    assertThat(news.of(second, Language.DUTCH).text()).contains("20 tot 25 minuten");
  }

  @Test
  void outsideHoursThePersonHearsWhenTheDeskOpens() {
    clock.move(Duration.ofDays(4).plusHours(9)); // Friday 19:00
    HelpCase one = waiting();
    String text = house.the(News.class).of(one, Language.POLISH).text();
    assertThat(text).contains("poniedziałek 30 listopada, 09:00").doesNotContain("112");
  }

  @Test
  void shortlyBeforeClosingThePersonHearsBoth() {
    clock.move(Duration.ofHours(6).plusMinutes(45)); // 16:45
    assertThat(house.the(News.class).of(waiting(), Language.ENGLISH).text())
        .contains("We close at 17:00", "Tuesday 24 November, 09:00");
  }

  @Test
  void inDangerOutsideHoursThePersonHearsWhoIsOpenNow() {
    clock.move(Duration.ofHours(12)); // 22:00
    ArticleId violence = new ArticleId("legal-violence-home");
    HelpCase one = ask(person(), "exploitation", Reason.DANGER, true, violence);
    assertThat(house.the(News.class).opened(one, Language.ENGLISH).text())
        .contains("Veilig Thuis 0800-2000", "112")
        .contains("also asked a member of staff");
    ArticleId eviction = new ArticleId("house-eviction");
    Hotlines hotlines = house.the(Hotlines.class);
    assertThat(hotlines.open(eviction, clock.instant(), Language.ENGLISH)).containsExactly("112");
    assertThat(
            hotlines.open(eviction, clock.instant().plus(Duration.ofHours(12)), Language.ENGLISH))
        .contains("Het Juridisch Loket 0800-8020");
  }

  @Test
  void aDeskWithoutTheLanguageOffersOneThatHasIt() {
    Desks desks = house.the(Desks.class);
    desks.edit("legal", languages("nl"), anna);
    desks.edit("work-hour", languages("nl", "pl"), anna);
    HelpCase one = ask(person(), "legal", Reason.ASKED, false, null);
    var told = house.the(News.class).of(one, Language.POLISH);
    assertThat(told.options()).extracting(option -> option.id()).contains("d:work-hour");
    assertThat(told.text()).contains("polski");
    HelpCase moved = inOne(() -> cases.moveTo("work-hour", one.person())).orElseThrow();
    assertThat(moved.desk()).isEqualTo("work-hour");
    assertThat(inOne(() -> cases.moveTo("nowhere", one.person()))).isEmpty();
  }

  private static DeskSetup languages(String... languages) {
    return new DeskSetup(
        null, null, null, null, null, List.of(languages), office(), List.of(), false, 60);
  }

  @Test
  void aDeskOfAnotherCityOrWithoutChatGivesWayToTheFirst() {
    Routing routing = house.the(Routing.class);
    house
        .the(Desks.class)
        .edit(
            "legal",
            new DeskSetup(
                null, null, null, "rotterdam", null, List.of(), office(), List.of(), false, 60),
            anna);
    assertThat(routing.desk("legal", "rotterdam").id()).isEqualTo("legal");
    assertThat(routing.desk("legal", null).id()).isEqualTo("legal");
    assertThat(routing.desk("legal", "den-haag").id()).isEqualTo(INFOPUNT);
    assertThat(routing.desk("group-registration", null).id()).isEqualTo(INFOPUNT);
    assertThat(routing.desk("gone", null).id()).isEqualTo(INFOPUNT);
  }

  @Test
  void aPromiseNotKeptRaisesTheCaseOnceAndSaysSo() {
    HelpCase one = waiting();
    Watch watch = house.the(Watch.class);
    clock.move(Duration.ofMinutes(59));
    assertThat(watch.look()).isZero();
    clock.move(Duration.ofMinutes(1));
    assertThat(watch.look()).isEqualTo(1);
    assertThat(watch.look()).isZero();
    assertThat(cases.openOf(one.person()).orElseThrow().raised()).isTrue();
    assertThat(told(one.person())).singleElement().asString().contains("dłużej");
    assertThat(acts(one.id())).containsExactly(Audit.What.OPENED, Audit.What.RAISED);
  }

  @Test
  void aFirstAnswerKeepsThePromise() {
    HelpCase one = taken();
    say(one, "a", "Dzień dobry");
    clock.move(Duration.ofHours(3));
    assertThat(house.the(Watch.class).look()).isZero();
  }

  // Writing

  @ParameterizedTest
  @ValueSource(ints = {2, 20})
  void aReplyGoesOutOnceForEachToken(int times) throws Exception {
    HelpCase one = taken();
    List<Future<Said>> clicks = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        clicks.add(threads.submit(() -> say(one, "same", "Dzień dobry")));
      }
    }
    Said first = clicks.getFirst().get();
    assertThat(first).isInstanceOf(Said.Posted.class);
    for (Future<Said> click : clicks) {
      assertThat(click.get()).isEqualTo(first);
    }
    assertThat(told(one.person())).hasSize(2);
    UUID letter = ((Said.Posted) first).letter();
    assertThat(replies.written(one.id()))
        .containsEntry(letter, new Writing(Member.of(anna), null))
        .hasSize(1);
    assertThat(cases.openOf(one.person()).orElseThrow().answeredAt()).isEqualTo(clock.instant());
  }

  @Test
  void aReplyThatCannotBeIsRefusedAndSaysWhy() {
    HelpCase one = taken();
    refused(say(one, "a", " \n"), Said.Why.EMPTY);
    refused(say(one, "b", "x".repeat(4_097)), Said.Why.TOO_LONG);
    refused(replies.say(one.id(), bram, "c", "hallo"), Said.Why.NOT_YOURS);
    house.the(People.class).markUnreachable(one.person(), "BLOCKED");
    refused(say(one, "d", "hallo"), Said.Why.BLOCKED);
    house.the(People.class).markReachable(one.person());
    assertThat(say(one, "e", "x".repeat(4_096))).isInstanceOf(Said.Posted.class);
    casework.close(one.id(), anna, new Outcome.NoReply());
    refused(say(one, "f", "nog iets"), Said.Why.NOT_YOURS);
  }

  @Test
  void whoeverWantsToBeForgottenIsNotWrittenTo() {
    HelpCase one = taken();
    inOne(() -> {
      cases.forget(one.person());
      house.the(People.class).forget(one.person());
      return true;
    });
    refused(say(one, "a", "hallo"), Said.Why.ERASED);
    assertThat(casework.take(one.id(), anna)).isEqualTo(new Moved.NotThere());
    assertThat(acts(one.id())).endsWith(Audit.What.FORGOTTEN);
  }

  @Test
  void whoeverAskedForSilenceIsLeftAloneUntilTheyWrite() {
    HelpCase one = taken();
    People people = house.the(People.class);
    var person = people.find(one.person()).orElseThrow();
    people.store(
        person, person.account(), Language.POLISH, null, null, clock.instant(), clock.instant());
    refused(say(one, "a", "hallo"), Said.Why.SILENCED);
    Instant later = clock.instant().plusSeconds(5);
    people.store(person, person.account(), Language.POLISH, null, null, clock.instant(), later);
    assertThat(say(one, "b", "hallo")).isInstanceOf(Said.Posted.class);
  }

  @Test
  void whatsAppClosesADayAfterThePersonsLastMessage() {
    UUID person = person(Channel.WHATSAPP, Language.POLISH);
    HelpCase one = ask(person, Reason.ASKED, false);
    casework.take(one.id(), anna);
    clock.move(Duration.ofHours(23).plusMinutes(54));
    assertThat(say(one, "a", "jeszcze")).isInstanceOf(Said.Posted.class);
    clock.move(Duration.ofMinutes(1));
    refused(say(one, "b", "już nie"), Said.Why.WINDOW_CLOSED);
    var held = house.the(People.class).find(person).orElseThrow();
    assertThat(replies.windowEnds(held)).isEqualTo(Optional.of(clock.instant()));
  }

  @Test
  void theAuditLogIsSearchedByTimeAndMember() {
    clock.move(Duration.ofDays(400));
    HelpCase one = taken();
    casework.note(one.id(), bram, "ik ken haar");
    Audit audit = house.the(Audit.class);
    Instant end = clock.instant().plusSeconds(1);
    assertThat(audit.between(clock.instant(), end, Member.of(bram).id(), 10))
        .extracting(Audit.Entry::what)
        .containsExactly(Audit.What.NOTED);
    assertThat(audit.between(clock.instant(), end, null, 10)).hasSize(3);
    assertThat(audit.between(end, end.plusSeconds(9), null, 10)).isEmpty();
  }
}
