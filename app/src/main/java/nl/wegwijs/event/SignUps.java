package nl.wegwijs.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Codes;
import nl.wegwijs.people.Perishable;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to which event. What a person does is done inside the caller's transaction, which has
 * locked the person. Whoever takes a place holds the event meanwhile; that no place belongs to two
 * is the database's own rule, whatever happens here.
 */
@Singleton
public class SignUps implements Perishable {
  private final SignUpRows rows;
  private final Events events;
  private final Codes codes;
  private final Clock clock;

  SignUps(SignUpRows rows, Events events, Codes codes, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.codes = codes;
    this.clock = clock;
  }

  /** Takes a place. Whoever waits for one comes before those who have just come. */
  public Joining join(UUID id, UUID person, Language language) {
    return with(
        id,
        person,
        event -> {
          int seat = free(event);
          return seat < 0
              ? new Joining.Full(event)
              : new Joining.Joined(event, insert(event, person, language, seat));
        });
  }

  /** Puts them on the waiting list; where a place is free after all they get it. */
  public Joining await(UUID id, UUID person, Language language) {
    return with(
        id,
        person,
        event -> {
          int seat = free(event);
          return seat < 0
              ? new Joining.Waits(event, insert(event, person, language, null))
              : new Joining.Joined(event, insert(event, person, language, seat));
        });
  }

  private Joining with(UUID id, UUID person, Function<Event, Joining> work) {
    Optional<Event> open = events.lock(id).filter(event -> event.takesPeople(clock.instant()));
    Optional<SignUp> had = rows.of(id, person);
    return open.map(event ->
            had.<Joining>map(signUp -> new Joining.Already(event, signUp))
                .orElseGet(() -> work.apply(event)))
        .orElseGet(Joining.NotThere::new);
  }

  /** A place that nobody has and nobody waits for; -1: there is none. */
  private int free(Event event) {
    return rows.countWaiting(event.id()) > 0 ? -1 : seat(event);
  }

  /** A place that nobody has; -1: there is none. The event is held. */
  private int seat(Event event) {
    List<Integer> taken = rows.seats(event.id());
    Set<Integer> seats = Set.copyOf(taken);
    return taken.size() >= event.setup().places()
        ? -1
        : IntStream.range(0, event.setup().places())
            .filter(seat -> !seats.contains(seat))
            .findFirst()
            .orElse(-1);
  }

  private SignUp insert(Event event, UUID person, Language language, @Nullable Integer seat) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    Reminder reminder = seat == null ? Reminder.NEVER : Reminder.of(event, now);
    int inserted =
        rows.insert(
            id,
            event.id(),
            person,
            codes.code(),
            codes.token(),
            language.tag(),
            (seat == null ? SignUpState.WAITING : SignUpState.JOINED).name(),
            seat,
            reminder.at(),
            reminder.until(),
            now);
    if (inserted == 0) {
      throw new IllegalStateException("a place was taken past the lock");
    }
    return rows.find(id).orElseThrow();
  }

  /** Holds a free place for somebody who waits, until then; empty: there is none. */
  Optional<SignUp> offer(SignUp waiting, Instant until) {
    return events
        .lock(waiting.eventId())
        .filter(event -> event.takesPeople(until))
        .filter(event -> {
          int seat = seat(event);
          return seat >= 0 && rows.offer(waiting.id(), seat, until) == 1;
        })
        .flatMap(event -> rows.find(waiting.id()));
  }

  /** They take the place that is held for them. */
  Joining accept(UUID id, UUID person) {
    Instant now = clock.instant();
    Optional<SignUp> mine = mine(id, person);
    Optional<Event> event =
        mine.flatMap(signUp -> events.lock(signUp.eventId())).filter(it -> it.takesPeople(now));
    return event
        .filter(it -> {
          Reminder reminder = Reminder.of(it, now);
          return rows.accept(id, reminder.at(), reminder.until(), now) == 1;
        })
        .<Joining>map(it -> new Joining.Joined(it, rows.find(id).orElseThrow()))
        .orElseGet(Joining.NotThere::new);
  }

  /** A place is held no more; false: it was not, or it was taken. */
  boolean release(UUID id) {
    return rows.release(id) == 1;
  }

  /** They do not come; somebody else can have the place. */
  public boolean leave(UUID event, UUID person) {
    return rows.delete(event, person) == 1;
  }

  Optional<SignUp> mine(UUID id, UUID person) {
    return rows.find(id).filter(signUp -> signUp.personId().equals(person));
  }

  /** What somebody goes to or waits for, the soonest first. */
  public List<SignUp> coming(UUID person) {
    return rows.coming(person, clock.instant());
  }

  /** Everybody on the list of an event, in the order in which they came. */
  public List<SignUp> of(UUID event) {
    return rows.all(event);
  }

  public Optional<SignUp> at(UUID event, UUID person) {
    return rows.of(event, person);
  }

  /** How many places are free for whoever comes now. */
  public int free(UUID event, int places) {
    return rows.countWaiting(event) > 0 ? 0 : Math.max(0, places - rows.seats(event).size());
  }

  /** How many wait before that one. */
  int before(SignUp waiting) {
    return rows.countBefore(waiting.eventId(), waiting.seq());
  }

  Optional<SignUp> withToken(String token) {
    return rows.withToken(token);
  }

  /** How many were reminded too late to be of use, and so not at all. */
  public int countDropped(UUID event) {
    return rows.countDropped(event);
  }

  @Override
  public int eraseBefore(Instant time) {
    return rows.deleteBefore(time);
  }

  /** All that is known of a person goes; their places are free. */
  public void forget(UUID person) {
    rows.deleteOf(person);
  }
}
