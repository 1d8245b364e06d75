package nl.wegwijs.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.booking.Booking;
import nl.wegwijs.booking.Bookings;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Diary;
import nl.wegwijs.booking.DiarySetup;
import nl.wegwijs.booking.FreeTimes;
import nl.wegwijs.booking.Reserved;
import nl.wegwijs.booking.Slot;
import nl.wegwijs.booking.Wanted;
import nl.wegwijs.handoff.Opening;
import nl.wegwijs.handoff.Span;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;

/**
 * How soon the free times of a desk are told: forty diaries of it, ninety days ahead, eight hours a
 * working day, the first four weeks full. While people ask, others book: every tenth question meets
 * a diary that has changed.
 */
final class FullDiaries {
  private static final String DESK = "rni";
  private static final int DIARIES = 40;
  private static final int FULL_DAYS = 28;
  private static final int QUESTIONS = 2_000;
  private static final int CHANGES_EVERY = 10;

  /** Who books takes an hour. */
  private static final int PEOPLE = 4;

  private final Diaries diaries;
  private final Bookings bookings;
  private final FreeTimes free;
  private final People people;
  private final TransactionOperations<Connection> transactions;
  private int number;

  @SuppressWarnings("unchecked")
  FullDiaries(ApplicationContext house) {
    diaries = house.getBean(Diaries.class);
    bookings = house.getBean(Bookings.class);
    free = house.getBean(FreeTimes.class);
    people = house.getBean(People.class);
    transactions = house.getBean(TransactionOperations.class);
  }

  Latencies measure() {
    List<Diary> all = IntStream.range(0, DIARIES).mapToObj(this::open).toList();
    all.forEach(this::fill);
    ask(all, QUESTIONS / 10);
    long start = System.nanoTime();
    return Latencies.of(ask(all, QUESTIONS), (System.nanoTime() - start) / 1e9);
  }

  private Diary open(int i) {
    List<Opening> week =
        Stream.of(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
            .map(day -> new Opening(day, new Span(LocalTime.of(9, 0), LocalTime.of(17, 0))))
            .toList();
    DiarySetup setup =
        new DiarySetup("Place " + i, "", null, week, List.of(), true, 15, 1, 60, 90, PEOPLE, null);
    diaries.edit("bench-" + i, DESK, setup);
    return diaries.find("bench-" + i).orElseThrow();
  }

  private void fill(Diary diary) {
    List<LocalDate> days = free.dates(diary, PEOPLE, LocalDate.MIN, FULL_DAYS);
    LocalDate end = days.getFirst().plusDays(FULL_DAYS);
    days.stream()
        .filter(day -> day.isBefore(end))
        .forEach(day -> {
          List<Slot> slots = free.on(diary, PEOPLE, day);
          for (int at = 0; at < slots.size(); at += PEOPLE) {
            book(diary, slots.get(at).from());
          }
        });
  }

  private Booking book(Diary diary, Instant from) {
    return Objects.requireNonNull(
        transactions.executeWrite(status -> {
          UUID person = people.arrive(new Address(Channel.SMS, "+4852" + number++), "bench");
          Wanted wanted = new Wanted(person, diary.id(), from, PEOPLE, null, Language.ENGLISH);
          return switch (bookings.book(wanted)) {
            case Reserved.Booked(Booking booking) -> booking;
            case Reserved other -> throw new IllegalStateException(other.toString());
          };
        }));
  }

  /** Where the first free time is at each place, and the days of one; in milliseconds. */
  private List<Double> ask(List<Diary> all, int questions) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      Diary diary = all.get(i % all.size());
      if (i % CHANGES_EVERY == 0) {
        change(diary);
      }
      long start = System.nanoTime();
      transactions.executeRead(status -> {
        List<FreeTimes.First> places = free.firstOf(DESK);
        return places.size() + free.dates(diary, 1, LocalDate.MIN, 7).size();
      });
      times.add((System.nanoTime() - start) / 1e6);
    }
    return times;
  }

  /** Somebody takes a time there and gives it back. */
  private void change(Diary diary) {
    LocalDate day = free.dates(diary, PEOPLE, LocalDate.MIN, 1).getFirst();
    Booking booking = book(diary, free.on(diary, PEOPLE, day).getFirst().from());
    transactions.executeWrite(status -> bookings.cancel(booking.id(), booking.person()));
  }
}
