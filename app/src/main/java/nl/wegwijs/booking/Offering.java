package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.wegwijs.booking.Appointments.Who;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Errands;
import nl.wegwijs.post.Reply;

/**
 * Offers free times to the waiting list: to the first, who has half an hour, then to the next. What
 * is offered is held as a booking, so nobody else can take it, and a restart changes nothing.
 */
@Singleton
public class Offering {
  private static final Duration HELD = Duration.ofMinutes(30);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final int BATCH = 200;

  private final WaitingRows rows;
  private final BookingRows held;
  private final Bookings bookings;
  private final Diaries diaries;
  private final FreeTimes free;
  private final Having having;
  private final Says says;
  private final People people;
  private final Errands errands;
  private final Clock clock;

  Offering(
      WaitingRows rows,
      BookingRows held,
      Bookings bookings,
      Diaries diaries,
      FreeTimes free,
      Having having,
      Says says,
      People people,
      Errands errands,
      Clock clock) {
    this.rows = rows;
    this.held = held;
    this.bookings = bookings;
    this.diaries = diaries;
    this.free = free;
    this.having = having;
    this.says = says;
    this.people = people;
    this.errands = errands;
    this.clock = clock;
  }

  /** Takes back what nobody took, and offers what is free; says how many. */
  public int offerSome() {
    Instant now = clock.instant();
    if (rows.countPast(now) > 0) {
      errands.inOne(() -> rows.deletePast(now));
    }
    int moved = errands.each(held.lapsed(now, BATCH), row -> lapse(row.booking()));
    return moved + (isDay(now) ? offer(now) : 0);
  }

  /** Nobody is woken for it. */
  public static boolean isDay(Instant now) {
    LocalTime time = LocalTime.ofInstant(now, Hours.HERE);
    return !time.isBefore(MORNING) && time.isBefore(EVENING);
  }

  /** The person is locked, so that nobody takes it meanwhile. */
  private int lapse(Booking offer) {
    Optional<Person> person = people.lock(offer.person());
    if (person.isEmpty() || !bookings.release(offer)) {
      return 0;
    }
    rows.delete(offer.person(), offer.desk());
    post(person.get(), offer.language(), in -> again(offer, in, "waiting.lapsed"));
    return 1;
  }

  private Reply again(Booking offer, Language in, String key) {
    Ask again = new Ask.Wait(offer.diary(), offer.people());
    return says.reply(in, key, List.of(says.option(again.id(), in, "waiting.again")));
  }

  private record Wish(String diary, int people) {}

  private int offer(Instant now) {
    Map<Wish, Optional<Slot>> found = new HashMap<>();
    int offered = 0;
    for (WaitingRow row : rows.next(now, BATCH)) {
      Optional<Slot> slot =
          found
              .computeIfAbsent(new Wish(row.diary(), row.people()), wish -> first(wish, now))
              .filter(first -> first.from().isBefore(row.beforeAt()));
      if (slot.isPresent() && errands.each(List.of(row), it -> offer(it, slot.get(), now)) == 1) {
        offered++;
        found.clear();
      }
    }
    return offered;
  }

  /** The first that is still of use when the half hour is over. */
  private Optional<Slot> first(Wish wish, Instant now) {
    return diaries
        .find(wish.diary())
        .flatMap(diary -> free.first(diary, wish.people(), now.plus(HELD)));
  }

  private int offer(WaitingRow row, Slot slot, Instant now) {
    Optional<Person> person = people.lock(row.personId()).filter(Errands::hears);
    boolean waits = rows.find(row.id()).filter(it -> it.bookingId() == null).isPresent();
    return person.isPresent()
            && waits
            && bookings.hold(row.at(slot), now.plus(HELD)) instanceof Reserved.Booked(Booking offer)
            && rows.offer(row.id(), offer.id()) == 1
        ? post(person.get(), offer.language(), in -> offered(offer, in))
        : 0;
  }

  private Reply offered(Booking offer, Language in) {
    return Says.reply(
        in,
        says.line(in, "waiting.offer", Map.of()) + "\n\n" + says.slot(offer, in),
        List.of(
            says.option(new Ask.Accept(offer.id()).id(), in, "waiting.yes"),
            says.option(new Ask.Decline(offer.id()).id(), in, "waiting.no")),
        "");
  }

  private int post(Person person, Language before, Function<Language, Reply> says) {
    errands.tell(person, before, says);
    return 1;
  }

  /** They want it. */
  Reply accept(UUID id, Who who) {
    return switch (bookings.accept(id, who.person())) {
      case Reserved.Booked(Booking booking) -> {
        rows.delete(who.person(), booking.desk());
        yield having.booked(booking, who, "done");
      }
      case Reserved.Already _,
          Reserved.SlotGone _,
          Reserved.TooSoon _,
          Reserved.NoSuchSlot _,
          Reserved.NotThere _ ->
          tooLate(who);
    };
  }

  private Reply tooLate(Who who) {
    return says.reply(
        who.in(),
        "waiting.too-late",
        List.of(says.option(new Ask.Desks().id(), who.in(), "label")));
  }

  /** They do not want it: the next one is asked. */
  Reply decline(UUID id, Who who) {
    Optional<Booking> offer =
        bookings.find(id).filter(booking -> booking.person().equals(who.person()));
    if (offer.isEmpty() || !bookings.release(offer.get())) {
      return tooLate(who);
    }
    rows.delete(who.person(), offer.get().desk());
    return again(offer.get(), who.in(), "waiting.declined");
  }
}
