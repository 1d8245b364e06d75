package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.people.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Who has which time. What a person does is done inside the caller's transaction, which has locked
 * the person. Whoever takes a time holds the diary meanwhile; that no five minutes of a desk belong
 * to two is the database's own rule, whatever happens here.
 */
@Singleton
public class Bookings {
  private static final int TRIES = 20;

  private final Diaries diaries;
  private final BookingRows rows;
  private final TakenRows taken;
  private final Occupied occupied;
  private final Reminders reminders;
  private final WaitingRows waiting;
  private final Codes codes;
  private final Clock clock;

  Bookings(
      Diaries diaries,
      BookingRows rows,
      TakenRows taken,
      Occupied occupied,
      Reminders reminders,
      WaitingRows waiting,
      Codes codes,
      Clock clock) {
    this.diaries = diaries;
    this.rows = rows;
    this.taken = taken;
    this.occupied = occupied;
    this.reminders = reminders;
    this.waiting = waiting;
    this.codes = codes;
    this.clock = clock;
  }

  /** Takes a time. A person has one at a desk at most. */
  public Reserved book(Wanted wanted) {
    return diaries
        .lock(wanted.diary())
        .map(diary ->
            at(diary.desk(), wanted.person())
                .<Reserved>map(Reserved.Already::new)
                .orElseGet(() -> book(diary, wanted)))
        .orElseGet(Reserved.NotThere::new);
  }

  private Reserved book(Diary diary, Wanted wanted) {
    Reserved reserved = reserve(diary, wanted, BookingRow.Stage.BOOKED, null);
    if (reserved instanceof Reserved.Booked(Booking booking)) {
      reminders.plan(booking.id(), booking.slot());
      waiting.before(wanted.person(), diary.desk(), wanted.from());
    }
    return reserved;
  }

  /** Keeps a time for somebody of the waiting list until then. */
  Reserved hold(Wanted wanted, Instant until) {
    return diaries
        .lock(wanted.diary())
        .map(diary -> reserve(diary, wanted, BookingRow.Stage.OFFERED, until))
        .orElseGet(Reserved.NotThere::new);
  }

  /** Takes the time that is held for them; what they have at that desk they give back for it. */
  Reserved accept(UUID id, UUID person) {
    boolean held = find(id).filter(booking -> booking.person().equals(person)).isPresent();
    if (!held || rows.accept(id, clock.instant()) == 0) {
      return new Reserved.NotThere();
    }
    Booking taken = written(id);
    upcoming(person).stream()
        .filter(other -> other.desk().equals(taken.desk()) && !other.id().equals(id))
        .forEach(other -> cancel(other.id(), person));
    reminders.plan(id, taken.slot());
    return new Reserved.Booked(taken);
  }

  /** A time is held no more; false: it was not, or it was taken. */
  boolean release(Booking held) {
    boolean released = rows.release(held.id()) == 1;
    if (released) {
      occupied.mark(List.of(held.diary()));
    }
    return released;
  }

  private Reserved reserve(
      Diary diary, Wanted wanted, BookingRow.Stage stage, @Nullable Instant until) {
    return switch (place(diary, wanted.from(), wanted.people())) {
      case Place.At(Slot slot, int line) -> {
        UUID id = insert(diary, slot, wanted, stage, until);
        take(diary, slot, line, id);
        yield new Reserved.Booked(written(id));
      }
      case Place.None(Reserved why) -> why;
    };
  }

  private UUID insert(
      Diary diary, Slot slot, Wanted wanted, BookingRow.Stage stage, @Nullable Instant until) {
    UUID id = UUID.randomUUID();
    ArticleId article = wanted.article();
    int tries = 0;
    while (rows.insert(
            id,
            codes.code(),
            codes.token(),
            wanted.person(),
            diary.id(),
            diary.desk(),
            slot.from(),
            slot.until(),
            wanted.people(),
            article == null ? null : article.value(),
            wanted.language().tag(),
            stage.name(),
            until,
            clock.instant())
        == 0) {
      if (++tries == TRIES) {
        throw new IllegalStateException("no code is left");
      }
    }
    return id;
  }

  /** The diary is held: that the time is free was seen just now. */
  private void take(Diary diary, Slot slot, int line, UUID id) {
    boolean all = slot.ticks().allMatch(tick -> taken.insert(diary.id(), line, tick, id) == 1);
    if (!all) {
      throw new IllegalStateException("a time was taken past the lock");
    }
    occupied.mark(List.of(diary.id()));
  }

  private Booking written(UUID id) {
    return rows.find(id).orElseThrow().booking();
  }

  private sealed interface Place {
    record At(Slot slot, int line) implements Place {}

    record None(Reserved why) implements Place {}
  }

  private Place place(Diary diary, Instant from, int people) {
    Instant now = clock.instant();
    if (from.isBefore(diary.earliest(now))) {
      return new Place.None(new Reserved.TooSoon(diary));
    }
    Optional<Slot> slot =
        Optional.of(from)
            .filter(at -> diary.takes(people))
            .filter(at -> !LocalDate.ofInstant(at, Hours.HERE).isAfter(diary.last(now)))
            .flatMap(at -> diary.slot(at, people));
    return slot.map(found -> line(diary, found))
        .orElseGet(() -> new Place.None(new Reserved.NoSuchSlot(diary)));
  }

  private Place line(Diary diary, Slot slot) {
    Taken busy = new Taken(taken.between(diary.id(), slot.from(), slot.until()));
    OptionalInt line = busy.free(slot, diary.setup().sideBySide());
    return line.isPresent()
        ? new Place.At(slot, line.getAsInt())
        : new Place.None(new Reserved.SlotGone(diary));
  }

  /**
   * Gives a person another time instead of theirs, which they keep unless they get the other.
   *
   * @param diary of the same desk, here or at another place
   */
  public Reserved move(UUID id, UUID person, String diary, Instant from) {
    Optional<Booking> mine =
        mine(id, person).filter(booking -> booking.slot().from().isAfter(clock.instant()));
    mine.map(Booking::diary).filter(here -> here.compareTo(diary) < 0).ifPresent(diaries::lock);
    Optional<Diary> there = diaries.lock(diary);
    return mine.flatMap(booking ->
            there
                .filter(other -> other.desk().equals(booking.desk()))
                .map(other -> move(booking, other, from)))
        .orElseGet(Reserved.NotThere::new);
  }

  private Reserved move(Booking booking, Diary diary, Instant from) {
    return switch (place(diary, from, booking.people())) {
      case Place.At(Slot slot, int line) -> {
        taken.delete(booking.id());
        occupied.mark(List.of(booking.diary()));
        rows.move(booking.id(), diary.id(), slot.from(), slot.until(), clock.instant());
        take(diary, slot, line, booking.id());
        reminders.plan(booking.id(), slot);
        yield new Reserved.Booked(written(booking.id()));
      }
      case Place.None(Reserved why) -> why;
    };
  }

  /** Gives a time back, before its hour; somebody else can have it at once. */
  public Ended cancel(UUID id, UUID person) {
    boolean done = mine(id, person).isPresent() && rows.cancel(id, clock.instant()) == 1;
    return done ? released(id) : new Ended.NotThere();
  }

  private Ended released(UUID id) {
    taken.delete(id);
    reminders.drop(id);
    Booking booking = written(id);
    occupied.mark(List.of(booking.diary()));
    return new Ended.Done(booking);
  }

  /** The person says that they come so much later, 5 to 60 minutes. */
  public Ended late(UUID id, UUID person, int minutes) {
    boolean done =
        minutes >= 5
            && minutes <= 60
            && mine(id, person).isPresent()
            && rows.late(id, minutes, clock.instant()) == 1;
    return done ? new Ended.Done(written(id)) : new Ended.NotThere();
  }

  /** Staff saw whether they came, at its hour or later. */
  public Ended attended(UUID id, boolean came) {
    BookingRow.Stage stage = came ? BookingRow.Stage.CAME : BookingRow.Stage.MISSED;
    return rows.end(id, stage.name(), clock.instant()) == 1
        ? new Ended.Done(written(id))
        : new Ended.NotThere();
  }

  /** What a person has and is not over, the soonest first. */
  public List<Booking> upcoming(UUID person) {
    return rows.upcoming(person, clock.instant()).stream().map(BookingRow::booking).toList();
  }

  /** What a person has at that desk. */
  Optional<Booking> at(String desk, UUID person) {
    return upcoming(person).stream().filter(booking -> booking.desk().equals(desk)).findFirst();
  }

  public Optional<Booking> find(UUID id) {
    return rows.find(id).map(BookingRow::booking);
  }

  public Optional<Booking> mine(UUID id, UUID person) {
    return rows.find(id)
        .map(BookingRow::booking)
        .filter(booking -> booking.person().equals(person) && booking.holds());
  }

  /** The booking whose calendar file is at that address. */
  Optional<Booking> withToken(String token) {
    return rows.withToken(token).map(BookingRow::booking);
  }

  /** Everybody of a date, whatever became of it, in order. */
  public List<Booking> on(Diary diary, LocalDate date) {
    Instant from = date.atStartOfDay(Hours.HERE).toInstant();
    Instant until = date.plusDays(1).atStartOfDay(Hours.HERE).toInstant();
    return rows.between(diary.id(), from, until).stream().map(BookingRow::booking).toList();
  }

  /** All that is known of a person goes; their times are free. */
  public void forget(UUID person) {
    List<String> diaries = rows.diariesOf(person, clock.instant());
    rows.deleteOf(person);
    waiting.deleteOf(person);
    occupied.mark(diaries);
  }
}
