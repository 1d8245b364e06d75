package nl.wegwijs.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.booking.Appointments.Who;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Postbag;
import nl.wegwijs.post.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked when a time of a full diary becomes free, on every database. */
abstract class WaitingListKit {
  /** A Monday, 08:30 in Amsterdam. */
  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

  private static final String NORTH = "rni-noord";

  private final MovableClock clock = new MovableClock(NOW);
  private final Map<String, String> environment;
  private House house;
  private Guests guests;

  WaitingListKit(Database database) {
    environment = database.environment(Map.of());
  }

  @BeforeEach
  void open() {
    house = new House(environment, clock, new Postbag());
    guests = new Guests(house, clock);
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** One hour, today and tomorrow; somebody has each of its times. */
  private List<Booking> full() {
    house
        .the(Diaries.class)
        .edit(
            NORTH,
            "rni",
            Sample.setup("Noord", Sample.weekdays("10:00", "11:00"), List.of(), 15, 1, 0, 1, 1));
    Diary diary = house.the(Diaries.class).find(NORTH).orElseThrow();
    List<Booking> all = new ArrayList<>();
    Optional<Slot> next = house.the(FreeTimes.class).first(diary, 1, NOW);
    while (next.isPresent()) {
      Wanted wanted =
          new Wanted(guests.person(), NORTH, next.get().from(), 1, null, Language.POLISH);
      Reserved reserved = guests.inOne(() -> house.the(Bookings.class).book(wanted));
      all.add(((Reserved.Booked) reserved).booking());
      next = house.the(FreeTimes.class).first(diary, 1, NOW);
    }
    assertThat(all).hasSize(8);
    return all;
  }

  private Reply tell(Ask ask, UUID person) {
    Who who = new Who(person, Language.POLISH, null);
    return guests.inOne(() -> house.the(Appointments.class).tell(ask, who));
  }

  private UUID waiting() {
    UUID person = guests.person();
    assertThat(tell(new Ask.Wait(NORTH, 1), person).text()).contains("listę oczekujących");
    return person;
  }

  private void giveBack(Booking booking) {
    tell(new Ask.Cancel(booking.id()), booking.person());
  }

  private int offer() {
    return house.the(Offering.class).offerSome();
  }

  private Stream<String> letters(UUID person) {
    return house.the(Outbox.class).of(person).stream().map(Letter::reply).map(Reply::text);
  }

  private Ask first(UUID person) {
    String id = house.the(Outbox.class).of(person).getLast().reply().options().getFirst().id();
    return Ask.of(id).orElseThrow();
  }

  private void later(int minutes) {
    clock.move(Duration.ofMinutes(minutes));
  }

  private List<Booking> has(UUID person) {
    return house.the(Bookings.class).upcoming(person);
  }

  @Test
  void aTimeGivenBackIsTheFirstOnesForHalfAnHourThenTheNextOnes() {
    Booking given = full().getLast();
    UUID first = waiting();
    UUID second = waiting();
    assertThat(offer()).isZero();
    giveBack(given);

    assertThat(offer()).isEqualTo(1);
    assertThat(letters(first)).singleElement().asString().contains("Zwolnił się termin");
    assertThat(letters(second)).isEmpty();
    later(29);
    assertThat(offer()).isZero();
    later(1);
    assertThat(offer()).isEqualTo(2);
    assertThat(letters(first)).hasSize(2).last().asString().contains("Minęło 30 minut");
    assertThat(letters(second)).hasSize(1);
    assertThat(tell(new Ask.Accept(UUID.randomUUID()), second).text()).contains("nie jest już");

    assertThat(tell(first(second), second).text()).contains("Wizyta jest umówiona");
    assertThat(has(second))
        .singleElement()
        .satisfies(b -> assertThat(b.slot()).isEqualTo(given.slot()));
    later(31);
    assertThat(offer()).isZero();
  }

  @Test
  void whatIsOfferedNobodyElseCanTake() {
    Booking given = full().getLast();
    waiting();
    giveBack(given);
    offer();

    Wanted wanted =
        new Wanted(guests.person(), NORTH, given.slot().from(), 1, null, Language.POLISH);
    assertThat(guests.inOne(() -> house.the(Bookings.class).book(wanted)))
        .isInstanceOf(Reserved.SlotGone.class);
  }

  @Test
  void whoComesTooLateHearsIt() {
    Booking given = full().getLast();
    UUID person = waiting();
    giveBack(given);
    offer();
    Ask yes = first(person);
    later(30);

    assertThat(tell(yes, person).text()).contains("nie jest już");
    offer();
    assertThat(tell(yes, person).text()).contains("nie jest już");
    assertThat(has(person)).isEmpty();
  }

  @Test
  void afterARestartAnOfferStandsAndIsNotMadeAgain() {
    Booking given = full().getLast();
    UUID first = waiting();
    UUID second = waiting();
    giveBack(given);
    offer();

    close();
    open();

    assertThat(offer()).isZero();
    assertThat(letters(first)).hasSize(1);
    later(30);
    close();
    open();
    assertThat(offer()).isEqualTo(2);
    assertThat(letters(second)).hasSize(1);
    assertThat(tell(first(second), second).text()).contains("Wizyta jest umówiona");
  }

  @Test
  void manyWorkersAtOnceMakeOneOffer() throws Exception {
    List<Booking> all = full();
    List<UUID> persons = Stream.generate(this::waiting).limit(4).toList();
    giveBack(all.get(6));
    giveBack(all.get(7));

    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> work = this::offer;
      List<Future<Integer>> done =
          workers.invokeAll(List.of(work, work, work, work, work, work, work, work));
      int offers = 0;
      for (Future<Integer> one : done) {
        offers += one.get();
      }
      assertThat(offers).isEqualTo(2);
    }

    assertThat(letters(persons.get(0))).hasSize(1);
    assertThat(letters(persons.get(1))).hasSize(1);
    assertThat(letters(persons.get(2))).isEmpty();
  }

  @Test
  void whoDeclinesOrLeavesMakesRoomForTheNext() {
    Booking given = full().getLast();
    UUID first = waiting();
    UUID second = waiting();
    UUID third = waiting();
    giveBack(given);
    offer();
    String no = house.the(Outbox.class).of(first).getLast().reply().options().get(1).id();
    assertThat(tell(Ask.of(no).orElseThrow(), first).text()).contains("następną osobę");
    assertThat(offer()).isEqualTo(1);

    tell(new Ask.Leave("rni"), second);

    assertThat(offer()).isEqualTo(1);
    assertThat(letters(third)).hasSize(1);
  }

  @Test
  void whoTakesAnEarlierTimeGivesTheirLaterOneBack() {
    List<Booking> all = full();
    UUID person = all.getLast().person();
    tell(new Ask.Wait(NORTH, 1), person);
    UUID next = waiting();
    giveBack(all.get(3));

    assertThat(offer()).isEqualTo(1);
    tell(first(person), person);

    assertThat(has(person))
        .singleElement()
        .satisfies(b -> assertThat(b.slot()).isEqualTo(all.get(3).slot()));
    assertThat(offer()).isEqualTo(1);
    assertThat(letters(next)).hasSize(1);
  }

  @Test
  void aLaterTimeThanOnesOwnIsOfNoUse() {
    List<Booking> all = full();
    tell(new Ask.Wait(NORTH, 1), all.get(3).person());
    giveBack(all.get(6));

    assertThat(offer()).isZero();
  }

  @Test
  void nobodyIsWokenForIt() {
    List<Booking> all = full();
    waiting();
    clock.move(Duration.ofHours(14));
    giveBack(all.getLast());
    assertThat(offer()).isZero();
    clock.move(Duration.ofHours(10));
    assertThat(offer()).isEqualTo(1);
  }

  @Test
  void whoIsForgottenWaitsNoMore() {
    Booking given = full().getLast();
    UUID first = waiting();
    UUID second = waiting();
    giveBack(given);
    offer();

    guests.inOne(() -> {
      house.the(Bookings.class).forget(first);
      return true;
    });

    assertThat(offer()).isEqualTo(1);
    assertThat(letters(second)).hasSize(1);
  }

  @Test
  void whoAsksHearsTheirPlace() {
    full();
    waiting();
    UUID person = waiting();

    assertThat(tell(new Ask.Mine(), person).text()).contains("Wcześniej na liście jest 1 osoba");
  }
}
