package nl.wegwijs.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.booking.Guests;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Retention;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Postbag;
import nl.wegwijs.post.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes to what, on every database. */
abstract class EventsKit {
  /** A Monday, 08:30 in Amsterdam. */
  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

  private static final int ROUNDS = 20;
  private static final int CLIENTS = 40;

  private final MovableClock clock = new MovableClock(NOW);
  private final Map<String, String> environment;
  private House house;
  private Guests guests;

  EventsKit(Database database) {
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

  private UUID course(int places) {
    return house.the(Events.class).add(SampleEvents.course(places, "2026-12-01", "2026-12-08"));
  }

  private Reply tell(Going going, UUID person) {
    Attending.Who who = new Attending.Who(person, Language.POLISH, null);
    return guests.inOne(() -> {
      house.the(People.class).lock(person);
      return house.the(Attending.class).tell(going, who);
    });
  }

  private Joining join(UUID event, UUID person) {
    return guests.inOne(() -> {
      house.the(People.class).lock(person);
      return house.the(SignUps.class).join(event, person, Language.POLISH);
    });
  }

  private UUID joined(UUID event) {
    UUID person = guests.person();
    assertThat(join(event, person)).isInstanceOf(Joining.Joined.class);
    return person;
  }

  private UUID waiting(UUID event) {
    UUID person = guests.person();
    assertThat(tell(new Going.Await(event), person).text()).contains("listę oczekujących");
    return person;
  }

  private int host() {
    return house.the(Hosting.class).hostSome();
  }

  private Stream<String> letters(UUID person) {
    return house.the(Outbox.class).of(person).stream().map(Letter::reply).map(Reply::text);
  }

  private Going first(UUID person) {
    String id = house.the(Outbox.class).of(person).getLast().reply().options().getFirst().id();
    return Going.of(id).orElseThrow();
  }

  private void at(String moment) {
    clock.move(Duration.between(clock.instant(), Instant.parse(moment)));
  }

  @Test
  void whereNothingIsSetUpNothingIsTold() {
    assertThat(house.the(Noticeboard.class).under(EventKind.COURSE, Language.POLISH, null))
        .isEmpty();
    assertThat(house.the(Noticeboard.class).stops(Language.POLISH, null)).isEmpty();
    assertThat(host()).isZero();
  }

  @Test
  void aPlaceIsTakenByOneAndTheNextMayWait() {
    UUID event = course(1);
    UUID person = joined(event);

    assertThat(join(event, person)).isInstanceOf(Joining.Already.class);
    UUID late = guests.person();
    Reply full = tell(new Going.Join(event), late);
    assertThat(full.text()).contains("Wszystkie miejsca są zajęte");
    assertThat(full.options().getFirst().id()).isEqualTo(new Going.Await(event).id());
  }

  @Test
  void theDatabaseItselfGivesAPlaceToOne() {
    UUID event = course(5);
    joined(event);
    UUID other = guests.person();

    int inserted =
        guests.inOne(() ->
            house
                .the(SignUpRows.class)
                .insert(
                    UUID.randomUUID(),
                    event,
                    other,
                    "CODE99",
                    "token",
                    "pl",
                    "JOINED",
                    0,
                    null,
                    null,
                    NOW));

    assertThat(inserted).isZero();
  }

  @Test
  void manyWhoWantFewPlacesGetThoseAndNobodyTwice() throws Exception {
    List<UUID> clients = IntStream.range(0, CLIENTS).mapToObj(i -> guests.person()).toList();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        int places = 1 + round % 10;
        UUID event = course(places);
        CountDownLatch go = new CountDownLatch(1);
        List<Callable<Joining>> wishes = new ArrayList<>();
        for (UUID client : clients) {
          wishes.add(() -> {
            go.await();
            return join(event, client);
          });
        }
        List<Future<Joining>> asked = wishes.stream().map(all::submit).toList();
        go.countDown();
        int joined = 0;
        int full = 0;
        for (Future<Joining> one : asked) {
          Joining joining = one.get();
          joined += joining instanceof Joining.Joined ? 1 : 0;
          full += joining instanceof Joining.Full ? 1 : 0;
        }
        assertThat(joined).isEqualTo(places);
        assertThat(full).isEqualTo(CLIENTS - places);
        assertThat(house.the(SignUps.class).of(event).stream().map(SignUp::seat))
            .hasSize(places)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aPlaceGivenBackIsTheFirstOnesForTwoHoursThenTheNextOnes() {
    UUID event = course(1);
    UUID person = joined(event);
    UUID first = waiting(event);
    UUID second = waiting(event);
    assertThat(host()).isZero();
    assertThat(tell(new Going.Leave(event), person).text()).contains("Zapis usunięty");

    assertThat(join(event, guests.person()))
        .as("nobody comes before them")
        .isInstanceOf(Joining.Full.class);
    assertThat(host()).isEqualTo(1);
    assertThat(letters(first)).singleElement().asString().contains("Zwolniło się miejsce");
    assertThat(host()).isZero();
    clock.move(Duration.ofHours(2));
    assertThat(host()).isEqualTo(2);
    assertThat(letters(first)).hasSize(2).last().asString().contains("Minęły 2 godziny");
    assertThat(tell(new Going.Accept(UUID.randomUUID()), second).text()).contains("nie jest już");
    assertThat(tell(first(second), second).text()).contains("Zapis przyjęty");
    clock.move(Duration.ofHours(3));
    assertThat(host()).isZero();
  }

  @Test
  void whoDeclinesMakesRoomAndNobodyIsWokenForIt() {
    UUID event = course(1);
    UUID person = joined(event);
    UUID first = waiting(event);
    UUID second = waiting(event);
    tell(new Going.Leave(event), person);
    at("2026-11-23T22:00:00Z");
    assertThat(host()).isZero();
    at("2026-11-24T08:00:00Z");
    assertThat(host()).isEqualTo(1);
    String no = house.the(Outbox.class).of(first).getLast().reply().options().get(1).id();
    assertThat(tell(Going.of(no).orElseThrow(), first).text()).contains("następną osobę");
    assertThat(host()).isEqualTo(1);
    assertThat(letters(second)).hasSize(1);
  }

  @Test
  void peopleAreRemindedTheDayBeforeOnce() {
    UUID event = course(2);
    UUID person = joined(event);
    UUID gone = joined(event);
    tell(new Going.Leave(event), gone);
    at("2026-11-30T17:59:00Z");
    assertThat(host()).isZero();

    at("2026-11-30T18:00:00Z");
    assertThat(host()).isEqualTo(1);
    assertThat(letters(person)).singleElement().asString().contains("Przypomnienie o zapisie");
    assertThat(host()).isZero();
    close();
    open();
    assertThat(host()).isZero();
    assertThat(letters(gone)).isEmpty();
  }

  @Test
  void aReminderThatComesTooLateIsDroppedAndListed() {
    UUID event = course(2);
    UUID person = joined(event);

    at("2026-12-01T16:30:00Z");

    host();
    assertThat(letters(person)).isEmpty();
    assertThat(house.the(SignUps.class).countDropped(event)).isEqualTo(1);
  }

  @Test
  void everybodyHearsOnceThatItIsOffAndIsNotRemindedOfIt() {
    UUID event = course(1);
    UUID person = joined(event);
    UUID waits = waiting(event);

    assertThat(house.the(Events.class).cancel(event, "De docent is ziek.")).isTrue();
    assertThat(house.the(Events.class).cancel(event, "Nog eens.")).isFalse();

    assertThat(host()).isEqualTo(2);
    assertThat(host()).isZero();
    assertThat(letters(person))
        .singleElement()
        .asString()
        .contains("To się nie odbędzie", "De docent is ziek.", "Nederlands voor beginners");
    assertThat(letters(waits)).hasSize(1);
    at("2026-11-30T18:00:00Z");
    assertThat(letters(person)).hasSize(1);
    host();
    assertThat(letters(person)).hasSize(1);
    assertThat(tell(new Going.Mine(), person).text()).contains("Nie ma żadnego zapisu");
    assertThat(tell(new Going.Join(event), person).text()).contains("nie odbędzie");
  }

  @Test
  void whoSignedUpHearsOfAnotherDateAndIsRemindedOfThat() {
    UUID event = course(1);
    UUID person = joined(event);

    house.the(Events.class).change(event, SampleEvents.course(1, "2026-12-03"), "");

    assertThat(host()).isEqualTo(1);
    assertThat(letters(person)).singleElement().asString().contains("3 grudnia");
    at("2026-11-30T18:00:00Z");
    assertThat(host()).isZero();
    at("2026-12-02T18:00:00Z");
    assertThat(host()).isEqualTo(1);
  }

  @Test
  void whoHasBegunTakesNobodyAndWhoIsForgottenIsOnNoList() {
    UUID event = course(2);
    UUID person = joined(event);
    guests.inOne(() -> {
      house.the(SignUps.class).forget(person);
      return true;
    });
    assertThat(house.the(SignUps.class).of(event)).isEmpty();

    at("2026-12-01T18:00:00Z");

    assertThat(join(event, guests.person())).isInstanceOf(Joining.NotThere.class);
  }

  @Test
  void whatIsOverIsErasedAfterItsTime() {
    UUID event = course(2);
    joined(event);
    clock.move(Duration.ofDays(20));
    house.the(Retention.class).eraseSome();
    assertThat(house.the(SignUps.class).of(event)).hasSize(1);

    clock.move(Duration.ofDays(4000));
    house.the(Retention.class).eraseSome();

    assertThat(house.the(SignUps.class).of(event)).isEmpty();
  }

  @Test
  void theBusIsWhereItStandsTodayOrNext() {
    Noticeboard board = house.the(Noticeboard.class);
    house.the(Events.class).add(SampleEvents.stop("Markt", "2026-11-23", "2026-11-30"));
    house.the(Events.class).add(SampleEvents.stop("Station", "2026-11-25"));

    assertThat(board.stops(Language.POLISH, null).orElseThrow().text())
        .contains("Dziś", "**10:00–12:00** Markt")
        .doesNotContain("Station");
    at("2026-11-23T11:00:00Z");
    assertThat(board.stops(Language.POLISH, null).orElseThrow().text())
        .contains("Następny raz: środa 25 listopada", "Station");
    at("2026-12-01T11:00:00Z");
    assertThat(board.stops(Language.POLISH, null)).isEmpty();
  }

  @Test
  void anEventWithoutANameOrADateCannotBe() {
    EventSetup good = SampleEvents.course(1, "2026-12-01");
    assertThatThrownBy(() -> SampleEvents.course(1)).hasMessage("days");
    assertThatThrownBy(() -> SampleEvents.course(-1, "2026-12-01")).hasMessage("places");
    assertThatThrownBy(() ->
            new EventSetup(
                good.kind(), Map.of(), "x", "", null, List.of(), good.days(), good.places()))
        .hasMessage("titles");
  }
}
