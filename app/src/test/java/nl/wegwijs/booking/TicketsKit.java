package nl.wegwijs.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.booking.Appointments.Who;
import nl.wegwijs.handoff.Wait;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Postbag;
import nl.wegwijs.post.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line of a walk-in hour, on every database. */
abstract class TicketsKit {
  /** A Monday, 13:00 in Amsterdam. */
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static final String WEST = "digid-west";

  private final Database database;
  private final MovableClock clock = new MovableClock(NOW);
  private House house;
  private Guests guests;
  private Tickets tickets;

  TicketsKit(Database database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    house = new House(database, clock, new Postbag());
    guests = new Guests(house, clock);
    tickets = house.the(Tickets.class);
    opens(Sample.walkIn("West", "13:00", "16:00", 300));
  }

  private void opens(DiarySetup setup) {
    assertThat(house.the(Diaries.class).edit(WEST, "digid", setup)).isTrue();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Diary west() {
    return house.the(Diaries.class).find(WEST).orElseThrow();
  }

  private Taking take(UUID person) {
    return guests.inOne(() -> tickets.take(west(), person, Language.POLISH));
  }

  private Ticket given() {
    return ((Taking.Given) take(guests.person())).ticket();
  }

  private static UUID of(Ticket ticket) {
    return java.util.Objects.requireNonNull(ticket.personId());
  }

  private Reply tell(Ask ask, UUID person) {
    Who who = new Who(person, Language.POLISH, null);
    return guests.inOne(() -> house.the(Appointments.class).tell(ask, who));
  }

  private Stream<String> heard(Ticket ticket) {
    while (house.the(Calling.class).callSome() > 0) {
      // until everybody has heard
    }
    return house.the(Outbox.class).of(of(ticket)).stream().map(Letter::reply).map(Reply::text);
  }

  private Ticket call(String by) {
    return tickets.callNext(WEST, by).orElseThrow();
  }

  private void later(int minutes) {
    clock.move(Duration.ofMinutes(minutes));
  }

  @Test
  void numbersAreUniqueHoweverManyTakeOneAtOnce() throws Exception {
    List<UUID> persons = IntStream.range(0, 100).mapToObj(i -> guests.person()).toList();
    List<Integer> numbers = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Taking>> asked =
          persons.stream().map(person -> all.submit(() -> take(person))).toList();
      for (Future<Taking> one : asked) {
        numbers.add(((Taking.Given) one.get()).ticket().number());
      }
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void noNumberIsCalledByTwo() throws Exception {
    IntStream.range(0, 40).forEach(i -> given());
    List<Integer> called = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Ticket>> asked =
          IntStream.range(0, 40).mapToObj(i -> all.submit(() -> call("member" + i))).toList();
      for (Future<Ticket> one : asked) {
        called.add(one.get().number());
      }
    }
    assertThat(called).doesNotHaveDuplicates().hasSize(40);
    assertThat(tickets.callNext(WEST, "one more")).isEmpty();
  }

  @Test
  void whoHasANumberKeepsItAndHearsTheirPlace() {
    given();
    Ticket mine = given();

    assertThat(take(of(mine))).isEqualTo(new Taking.Already(mine));
    assertThat(tell(new Ask.MyTicket(), of(mine)).text())
        .contains("Numer: 2", "jest 1 osoba", "/ticket/" + mine.token());
  }

  @Test
  void howLongItTakesIsToldWhenTenHaveBeenServed() {
    Ticket last = null;
    for (int i = 0; i < 15; i++) {
      last = given();
    }
    assertThat(tickets.wait(WEST, 4)).isEqualTo(new Wait.Unknown());
    for (int i = 0; i < 11; i++) {
      call("anna");
      later(6);
    }

    assertThat(tickets.before(java.util.Objects.requireNonNull(last))).isEqualTo(3);
    assertThat(tickets.wait(WEST, 3)).isEqualTo(new Wait.Between(20, 25, 25));
    call("bert");
    assertThat(tickets.wait(WEST, 3)).isEqualTo(new Wait.Between(10, 15, 15));
  }

  @Test
  void whoHasThreeBeforeThemHearsItOnce() {
    List<Ticket> all = Stream.generate(this::given).limit(6).toList();
    assertThat(heard(all.get(3))).isEmpty();
    assertThat(heard(all.get(5))).isEmpty();

    call("anna");
    assertThat(heard(all.get(4))).singleElement().asString().contains("Numer 5", "jeszcze 3 osoby");
    assertThat(heard(all.get(5))).isEmpty();
    call("anna");
    assertThat(heard(all.get(4))).hasSize(1);
    assertThat(heard(all.get(5))).hasSize(1);
  }

  @Test
  void whoIsCalledHearsItAndIsCalledAgain() {
    Ticket ticket = given();
    call("anna");
    assertThat(heard(ticket)).singleElement().asString().contains("teraz kolej");
    assertThat(heard(ticket)).hasSize(1);

    assertThat(tickets.callAgain(ticket.id())).isTrue();
    assertThat(heard(ticket)).hasSize(2);
    assertThat(tickets.done(ticket.id())).isTrue();
    assertThat(tickets.callAgain(ticket.id())).isFalse();
    assertThat(tickets.skip(ticket.id())).isFalse();
    assertThat(tell(new Ask.MyTicket(), of(ticket)).text()).contains("nie ma już w kolejce");
  }

  @Test
  void whoWasMissedAndIsThereIsNext() {
    Ticket missed = given();
    given();
    call("anna");
    tickets.skip(missed.id());
    assertThat(heard(missed)).last().asString().contains("Wywołaliśmy numer 1");

    assertThat(tell(new Ask.Back(missed.id()), of(missed)).text()).contains("Numer: 1");
    assertThat(call("anna").number()).isEqualTo(1);
    assertThat(tell(new Ask.Back(UUID.randomUUID()), guests.person()).text())
        .contains("nie ma numeru");
  }

  @Test
  void whoLeavesIsNotCalled() {
    Ticket first = given();
    given();
    assertThat(tell(new Ask.LeaveLine(first.id()), guests.person()).text())
        .contains("nie ma numeru");
    assertThat(tell(new Ask.LeaveLine(first.id()), of(first)).text()).contains("nie ma już");

    assertThat(call("anna").number()).isEqualTo(2);
    assertThat(((Taking.Given) take(of(first))).ticket().number()).isEqualTo(3);
  }

  @Test
  void numbersAreGivenFromAnHourBeforeUntilTheEnd() {
    at("2026-11-23T10:59:00Z");
    assertThat(take(guests.person()))
        .isEqualTo(new Taking.NotNow(Instant.parse("2026-11-23T12:00:00Z")));
    at("2026-11-23T11:00:00Z");
    assertThat(take(guests.person())).isInstanceOf(Taking.Given.class);
    at("2026-11-23T15:00:00Z");
    assertThat(take(guests.person()))
        .isEqualTo(new Taking.NotNow(Instant.parse("2026-11-24T12:00:00Z")));
    assertThat(tell(new Ask.Tickets("digid"), guests.person()).text())
        .contains("Następny dyżur: wtorek 24 listopada, 13:00, West");
  }

  private void at(String moment) {
    clock.move(Duration.between(clock.instant(), Instant.parse(moment)));
  }

  @Test
  void aFullHourTellsTheNext() {
    opens(Sample.walkIn("West", "13:00", "16:00", 2));
    given();
    given();

    assertThat(take(guests.person()))
        .isEqualTo(new Taking.Full(Instant.parse("2026-11-24T12:00:00Z")));
    assertThat(tell(new Ask.Ticket(WEST), guests.person()).text())
        .contains("nie ma już numerów", "Następny dyżur: wtorek 24 listopada");
  }

  @Test
  void nobodyIsGivenANumberWhoseTurnWouldNotCome() {
    IntStream.range(0, 20).forEach(i -> given());
    for (int i = 0; i < 10; i++) {
      call("anna");
      later(10);
    }
    call("anna");
    assertThat(take(guests.person())).isInstanceOf(Taking.Full.class);
  }

  @Test
  void whoStillWaitsAtTheEndHearsAKindWordAndTheNextPossibility() {
    Ticket ticket = given();
    at("2026-11-23T15:29:00Z");
    assertThat(heard(ticket)).isEmpty();
    at("2026-11-23T15:30:00Z");

    assertThat(heard(ticket))
        .singleElement()
        .asString()
        .contains("Przepraszamy", "Następny dyżur: wtorek 24 listopada, 13:00");
    assertThat(heard(ticket)).hasSize(1);
  }

  @Test
  void staffCanCloseTheLine() {
    Ticket first = given();
    Ticket second = given();
    call("anna");

    assertThat(tickets.close(WEST)).isEqualTo(1);
    assertThat(heard(second)).singleElement().asString().contains("Przepraszamy");
    assertThat(heard(first)).singleElement().asString().contains("teraz kolej");
  }

  @Test
  void theNumberOfWhoIsForgottenIsNotGivenAgain() {
    Ticket ticket = given();
    guests.inOne(() -> {
      tickets.forget(of(ticket));
      return true;
    });

    assertThat(given().number()).isEqualTo(2);
    assertThat(tickets.find(ticket.id()).orElseThrow().personId()).isNull();
    assertThat(call("anna").number()).isEqualTo(2);
  }

  @Test
  void aDayOnWhichTheDeskIsClosedHasNoLine() {
    DiarySetup open = Sample.walkIn("West", "13:00", "16:00", 9);
    at("2026-12-25T12:00:00Z");
    opens(open);
    assertThat(take(guests.person())).isInstanceOf(Taking.NotNow.class);
  }
}
