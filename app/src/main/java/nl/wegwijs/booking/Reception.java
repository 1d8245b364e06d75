package nl.wegwijs.booking;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Outbox;

/** What staff do with somebody's appointment; the person is told in the same transaction. */
@Singleton
public class Reception {
  private final Bookings bookings;
  private final Having having;
  private final Says says;
  private final People people;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;

  Reception(
      Bookings bookings,
      Having having,
      Says says,
      People people,
      Outbox outbox,
      TransactionOperations<Connection> transactions) {
    this.bookings = bookings;
    this.having = having;
    this.says = says;
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Gives them another time, here or at another place of the desk. */
  public Reserved move(UUID id, String diary, Instant from) {
    Reserved reserved =
        transactions.executeWrite(status ->
            held(id)
                .map(person -> move(id, person, diary, from))
                .orElseGet(Reserved.NotThere::new));
    outbox.bell().ring();
    return reserved;
  }

  private Reserved move(UUID id, Person person, String diary, Instant from) {
    Reserved reserved = bookings.move(id, person.id(), diary, from);
    if (reserved instanceof Reserved.Booked(Booking moved)) {
      post(person, moved, "by-desk.moved", having::under);
    }
    return reserved;
  }

  /** Takes their time away. */
  public Ended cancel(UUID id) {
    Ended ended =
        transactions.executeWrite(
            status -> held(id).map(person -> cancel(id, person)).orElseGet(Ended.NotThere::new));
    outbox.bell().ring();
    return ended;
  }

  private Ended cancel(UUID id, Person person) {
    Ended ended = bookings.cancel(id, person.id());
    if (ended instanceof Ended.Done(Booking gone)) {
      post(person, gone, "by-desk.cancelled", this::again);
    }
    return ended;
  }

  private List<Option> again(Booking gone, Language in) {
    return List.of(says.option(new Ask.Places(gone.desk()).id(), in, "label"));
  }

  /** Whose it is, locked. */
  private Optional<Person> held(UUID id) {
    return bookings.find(id).flatMap(booking -> people.lock(booking.person()));
  }

  private void post(
      Person person,
      Booking booking,
      String key,
      BiFunction<Booking, Language, List<Option>> then) {
    Language spoken = person.language();
    Language in = spoken == null ? booking.language() : spoken;
    String text = says.line(in, key, Map.of()) + "\n\n" + says.booking(booking, in);
    outbox.post(person.id(), Says.reply(in, text, then.apply(booking, in), ""), null, false);
  }
}
