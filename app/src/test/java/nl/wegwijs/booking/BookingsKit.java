package nl.wegwijs.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.handoff.Opening;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Codes;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Postbag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who gets which time, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BookingsKit {
  /** A Monday, 08:30 in Amsterdam. */
  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");
  private static final Instant QUARTER_PAST = NINE.plusSeconds(900);
  private static final String NORTH = "rni-noord";
  private static final String SOUTH = "rni-zuid";
  private static final int CLIENTS = 200;
  private static final int SLOTS = 50;
  private static final int ROUNDS = 100;

  private final Database database;
  private final MovableClock clock = new MovableClock(NOW);

  private House house;
  private Diaries diaries;
  private Bookings bookings;
  private FreeTimes free;
  private Guests guests;

  BookingsKit(Database database) {
    this.database = database;
  }

  @BeforeAll
  void open() {
    house = new House(database, clock, new Postbag());
    diaries = house.the(Diaries.class);
    bookings = house.the(Bookings.class);
    free = house.the(FreeTimes.class);
    guests = new Guests(house, clock);
  }

  @AfterEach
  void tidy() {
    guests.forget();
    diaries.all().forEach(diary -> diaries.close(diary.id()));
    clock.move(Duration.between(clock.instant(), NOW));
  }

  @AfterAll
  void close() {
    house.close();
  }

  private <T> T inOne(Supplier<T> work) {
    return guests.inOne(work);
  }

  private UUID person() {
    return guests.person();
  }

  private Diary north(int sideBySide) {
    assertThat(diaries.edit(NORTH, "rni", Sample.mornings("Noord", sideBySide))).isTrue();
    return diaries.find(NORTH).orElseThrow();
  }

  private Reserved book(UUID person, String diary, Instant from, int people) {
    return inOne(
        () -> bookings.book(new Wanted(person, diary, from, people, null, Language.POLISH)));
  }

  private Reserved book(Instant from) {
    return book(person(), NORTH, from, 1);
  }

  private static Booking booked(Reserved reserved) {
    assertThat(reserved).isInstanceOf(Reserved.Booked.class);
    return ((Reserved.Booked) reserved).booking();
  }

  @Test
  void nobodyCanBookWhereNobodyHasSetUpADiary() {
    assertThat(diaries.all()).isEmpty();
    assertThat(free.firstOf("rni")).isEmpty();
    assertThat(book(NINE)).isInstanceOf(Reserved.NotThere.class);
  }

  @Test
  void aDiaryNeedsADeskThatMakesAppointments() {
    assertThat(diaries.edit("x-noord", "atlantis", Sample.mornings("Noord", 1))).isFalse();
    assertThat(diaries.edit("x-noord", "shelter", Sample.mornings("Noord", 1))).isFalse();
    assertThat(diaries.edit("X", "rni", Sample.mornings("Noord", 1))).isFalse();
  }

  @Test
  void aTimeThatIsTakenIsFreeNoMore() {
    Diary diary = north(1);
    assertThat(free.on(diary, 1, TODAY.plusDays(1))).hasSize(12);

    Booking booking = booked(book(NINE));

    assertThat(booking.slot()).isEqualTo(new Slot(NINE, QUARTER_PAST));
    assertThat(booking.code()).hasSize(6).matches("[" + Codes.LETTERS + "]+");
    assertThat(free.on(diary, 1, TODAY.plusDays(1))).hasSize(11);
    assertThat(book(NINE)).isInstanceOf(Reserved.SlotGone.class);
  }

  @Test
  void twoDesksSideBySideServeTwoAtOnce() {
    north(2);

    booked(book(NINE));
    booked(book(NINE));

    assertThat(book(NINE)).isInstanceOf(Reserved.SlotGone.class);
  }

  @Test
  void aFamilyTakesTheTimesAfterItsOwnToo() {
    Diary diary = north(1);

    Booking booking = booked(book(person(), NORTH, NINE, 3));

    assertThat(booking.slot().until()).isEqualTo(NINE.plusSeconds(2_700));
    assertThat(book(QUARTER_PAST)).isInstanceOf(Reserved.SlotGone.class);
    assertThat(free.on(diary, 1, TODAY.plusDays(1))).hasSize(9);
    assertThat(book(person(), NORTH, NINE.plusSeconds(2_700), 5))
        .isInstanceOf(Reserved.NoSuchSlot.class);
  }

  @Test
  void aPersonHasOneTimeAtADesk() {
    north(1);
    UUID person = person();
    Booking first = booked(book(person, NORTH, NINE, 1));

    assertThat(book(person, NORTH, QUARTER_PAST, 1)).isEqualTo(new Reserved.Already(first));
  }

  @Test
  void whatIsPastOrTooNearCannotBeBooked() {
    Diary diary = north(1);

    assertThat(book(NINE.minus(Duration.ofDays(4)))).isInstanceOf(Reserved.TooSoon.class);
    assertThat(book(Instant.parse("2026-11-23T08:15:00Z"))).isInstanceOf(Reserved.TooSoon.class);
    assertThat(free.on(diary, 1, TODAY).getFirst().from())
        .isEqualTo(Instant.parse("2026-11-23T08:30:00Z"));
    booked(book(Instant.parse("2026-11-23T08:30:00Z")));
  }

  @Test
  void whatTheDeskDoesNotHaveCannotBeBooked() {
    north(1);

    assertThat(book(NINE.plusSeconds(60))).isInstanceOf(Reserved.NoSuchSlot.class);
    assertThat(book(NINE.minusSeconds(900))).isInstanceOf(Reserved.NoSuchSlot.class);
    assertThat(book(NINE.plus(Duration.ofDays(90)))).isInstanceOf(Reserved.NoSuchSlot.class);
    assertThat(book(Instant.parse("2026-12-25T08:00:00Z"))).isInstanceOf(Reserved.NoSuchSlot.class);
  }

  @Test
  void aFullDayOffersTheNext() {
    Diary diary = north(1);
    free.on(diary, 1, TODAY.plusDays(1)).forEach(slot -> booked(book(slot.from())));

    assertThat(free.dates(diary, 1, TODAY, 2)).containsExactly(TODAY, TODAY.plusDays(2));
  }

  @Test
  void thePlaceWithTheSoonestFreeTimeComesFirst() {
    north(1);
    diaries.edit(
        SOUTH,
        "rni",
        Sample.setup(
            "Zuid",
            Sample.weekdays("09:00", "12:00"),
            List.of(new OtherDay(TODAY, List.of())),
            15,
            1,
            0,
            60,
            1));

    assertThat(free.firstOf("rni").stream().map(first -> first.diary().id()))
        .containsExactly(NORTH, SOUTH);
    assertThat(free.firstOf("rni").getLast().slot().from()).isEqualTo(NINE);
  }

  @Test
  void whoMovesGivesTheOldTimeBack() {
    north(1);
    diaries.edit(SOUTH, "rni", Sample.mornings("Zuid", 1));
    UUID person = person();
    Booking old = booked(book(person, NORTH, NINE, 1));

    Booking moved = booked(inOne(() -> bookings.move(old.id(), person, SOUTH, QUARTER_PAST)));

    assertThat(moved.code()).isEqualTo(old.code());
    assertThat(moved.changes()).isEqualTo(1);
    assertThat(bookings.upcoming(person)).containsExactly(moved);
    booked(book(NINE));
  }

  @Test
  void whoCannotMoveKeepsTheirTime() {
    north(1);
    UUID person = person();
    Booking mine = booked(book(person, NORTH, NINE, 1));
    booked(book(QUARTER_PAST));

    assertThat(inOne(() -> bookings.move(mine.id(), person, NORTH, QUARTER_PAST)))
        .isInstanceOf(Reserved.SlotGone.class);
    assertThat(inOne(() -> bookings.move(mine.id(), person(), NORTH, NINE.plusSeconds(1_800))))
        .isInstanceOf(Reserved.NotThere.class);
    assertThat(bookings.upcoming(person)).containsExactly(mine);
  }

  @Test
  void whatIsGivenBackSomebodyElseCanHave() {
    north(1);
    UUID person = person();
    Booking mine = booked(book(person, NORTH, NINE, 1));

    assertThat(inOne(() -> bookings.cancel(mine.id(), person()))).isEqualTo(new Ended.NotThere());
    assertThat(inOne(() -> bookings.cancel(mine.id(), person))).isInstanceOf(Ended.Done.class);
    assertThat(inOne(() -> bookings.cancel(mine.id(), person))).isEqualTo(new Ended.NotThere());

    assertThat(bookings.upcoming(person)).isEmpty();
    booked(book(NINE));
  }

  @Test
  void staffSayWhoDidNotComeOnceItsHourHasCome() {
    Diary diary = north(1);
    Booking mine = booked(book(NINE));
    assertThat(inOne(() -> bookings.attended(mine.id(), false))).isEqualTo(new Ended.NotThere());

    clock.move(Duration.between(NOW, NINE));

    assertThat(inOne(() -> bookings.attended(mine.id(), false))).isInstanceOf(Ended.Done.class);
    assertThat(bookings.on(diary, TODAY.plusDays(1)).getFirst().state())
        .isEqualTo(new BookingState.Missed());
    assertThat(inOne(() -> bookings.cancel(mine.id(), mine.person())))
        .isEqualTo(new Ended.NotThere());
  }

  @Test
  void whoIsForgottenLeavesAFreeTime() {
    Diary diary = north(1);
    UUID person = person();
    booked(book(person, NORTH, NINE, 2));

    inOne(() -> {
      bookings.forget(person);
      return true;
    });

    assertThat(free.on(diary, 1, TODAY.plusDays(1))).hasSize(12);
  }

  @Test
  void anotherLengthLeavesNobodyWithHalfATime() {
    Diary diary = north(1);
    booked(book(QUARTER_PAST));
    diaries.edit(
        NORTH,
        "rni",
        Sample.setup("Noord", Sample.weekdays("09:00", "12:00"), List.of(), 20, 1, 60, 60, 1));

    assertThat(book(NINE)).isInstanceOf(Reserved.SlotGone.class);
    assertThat(book(NINE.plusSeconds(1_200))).isInstanceOf(Reserved.SlotGone.class);
    booked(book(NINE.plusSeconds(2_400)));
    assertThat(diary.id()).isEqualTo(NORTH);
  }

  @Test
  void theDatabaseItselfGivesFiveMinutesToOneBooking() {
    north(1);
    Booking one = booked(book(NINE));
    Booking other = booked(book(QUARTER_PAST));

    assertThat(inOne(() -> house.the(TakenRows.class).insert(NORTH, 0, NINE, other.id()))).isZero();
    assertThat(one.slot().ticks()).hasSize(3);
  }

  private int remindersTo(UUID person) {
    house.the(Reminding.class).remindSome();
    return house.the(Outbox.class).of(person).size();
  }

  private void at(String moment) {
    clock.move(Duration.between(clock.instant(), Instant.parse(moment)));
  }

  @Test
  void peopleAreRemindedTheDayBeforeAndTwoHoursBeforeOnce() {
    north(1);
    UUID person = person();
    booked(book(person, NORTH, NINE.plus(Duration.ofDays(1)), 1));
    assertThat(remindersTo(person)).isZero();

    at("2026-11-24T08:00:00Z");
    assertThat(remindersTo(person)).isEqualTo(1);
    assertThat(remindersTo(person)).isEqualTo(1);
    at("2026-11-25T06:00:00Z");
    assertThat(remindersTo(person)).isEqualTo(2);
    assertThat(remindersTo(person)).isEqualTo(2);
  }

  @Test
  void nobodyIsRemindedOfWhatTheyGaveBackOrMoved() {
    north(1);
    UUID person = person();
    UUID other = person();
    Booking mine = booked(book(person, NORTH, NINE.plus(Duration.ofDays(1)), 1));
    Booking moved = booked(book(other, NORTH, QUARTER_PAST.plus(Duration.ofDays(1)), 1));
    inOne(() -> bookings.cancel(mine.id(), person));
    inOne(() -> bookings.move(moved.id(), other, NORTH, NINE.plus(Duration.ofDays(8))));

    at("2026-11-25T07:00:00Z");
    assertThat(remindersTo(person)).isZero();
    assertThat(remindersTo(other)).isZero();
    at("2026-12-01T08:00:00Z");
    assertThat(remindersTo(other)).isEqualTo(1);
  }

  @Test
  void aReminderThatComesTooLateIsDroppedAndListed() {
    north(1);
    UUID person = person();
    Booking mine = booked(book(person, NORTH, NINE.plus(Duration.ofDays(1)), 1));

    at("2026-11-25T07:45:00Z");

    assertThat(remindersTo(person)).isZero();
    assertThat(house.the(ReminderRows.class).dropped(10))
        .hasSize(2)
        .allMatch(row -> row.bookingId().equals(mine.id()));
    assertThat(house.the(Reminding.class).remindSome()).isZero();
  }

  @Test
  void theServiceWasDownForTheFirstReminderOnlyTheSecondIsStillOfUse() {
    north(1);
    UUID person = person();
    booked(book(person, NORTH, NINE.plus(Duration.ofDays(1)), 1));

    at("2026-11-25T06:30:00Z");

    assertThat(remindersTo(person)).isEqualTo(1);
    assertThat(house.the(ReminderRows.class).dropped(10)).hasSize(1);
  }

  /** Fifty times with one desk, or twenty-five with two side by side; each wanted by four. */
  @Test
  void twoHundredWhoWantFiftyTimesGetFifty() throws Exception {
    List<UUID> clients = IntStream.range(0, CLIENTS).mapToObj(i -> person()).toList();
    race("rni-side-1", 1);
    race("rni-side-2", 2);
    long start = System.nanoTime();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < ROUNDS; i++) {
        round(all, clients, 1 + i % 2);
      }
    }
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    System.getLogger(BookingsKit.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0}: {1} rounds of 200 for 50 in {2} s",
            database,
            ROUNDS,
            seconds);
  }

  private void race(String id, int sideBySide) {
    List<Opening> week = Sample.weekdays("09:00", "17:20");
    DiarySetup setup = Sample.setup("Noord", week, List.of(), 10, sideBySide, 60, 60, 1);
    assertThat(diaries.edit(id, "rni", setup)).isTrue();
  }

  private void round(ExecutorService all, List<UUID> clients, int sideBySide) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Callable<Reserved>> wishes = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      UUID client = clients.get(i);
      Instant wish = NINE.plusSeconds(600L * (i % (SLOTS / sideBySide)));
      wishes.add(() -> {
        go.await();
        return book(client, "rni-side-" + sideBySide, wish, 1);
      });
    }
    List<Future<Reserved>> asked = wishes.stream().map(all::submit).toList();
    go.countDown();
    List<Booking> booked = new ArrayList<>();
    int gone = 0;
    for (Future<Reserved> one : asked) {
      switch (one.get()) {
        case Reserved.Booked(Booking booking) -> booked.add(booking);
        case Reserved.SlotGone _ -> gone++;
        case Reserved other -> throw new AssertionError(other);
      }
    }
    assertThat(booked).hasSize(SLOTS);
    assertThat(gone).isEqualTo(CLIENTS - SLOTS);
    assertThat(booked.stream().map(Booking::code)).doesNotHaveDuplicates();
    assertThat(booked.stream().map(booking -> booking.slot().from()).distinct())
        .hasSize(SLOTS / sideBySide);
    inOne(() -> {
      booked.forEach(booking -> bookings.forget(booking.person()));
      return true;
    });
  }
}
