package nl.wegwijs.booking;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;

/**
 * Reminds people of their time, once. One that is late, because the service was down, is dropped
 * when it is of no more use.
 */
@Singleton
public class Reminding {
  private static final int BATCH = 50;
  private static final String SENT = "SENT";
  private static final String DROPPED = "DROPPED";

  private final ReminderRows rows;
  private final BookingRows bookings;
  private final Having having;
  private final Says says;
  private final People people;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Reminding(
      ReminderRows rows,
      BookingRows bookings,
      Having having,
      Says says,
      People people,
      Outbox outbox,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.bookings = bookings;
    this.having = having;
    this.says = says;
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Sends or drops some that are due; says how many. */
  public int remindSome() {
    Instant now = clock.instant();
    int done =
        rows.due(now, BATCH).stream()
            .mapToInt(row -> transactions.executeWrite(status -> remind(row, now)))
            .sum();
    if (done > 0) {
      outbox.bell().ring();
    }
    return done;
  }

  /** The person is locked, so that nobody gives the time back meanwhile. */
  private int remind(ReminderRow row, Instant now) {
    Optional<Booking> booking = bookings.find(row.bookingId()).map(BookingRow::booking);
    Optional<Person> person = booking.flatMap(it -> people.lock(it.person()));
    boolean holds =
        bookings.find(row.bookingId()).map(BookingRow::booking).filter(Booking::holds).isPresent();
    boolean sent = person.isPresent() && holds && now.isBefore(row.untilAt());
    String done = sent ? SENT : DROPPED;
    int first = rows.done(row.bookingId(), row.kind(), row.dueAt(), done);
    if (first == 1 && sent) {
      post(booking.orElseThrow(), person.orElseThrow(), row);
    }
    return first;
  }

  /** Not harmless: one of which we do not know whether it came is not sent again. */
  private void post(Booking booking, Person person, ReminderRow row) {
    Language spoken = person.language();
    Language in = spoken == null ? booking.language() : spoken;
    String key = "remind." + (row.kind().equals(Reminders.Kind.DAY.name()) ? "day" : "hours");
    String text = says.line(in, key, Map.of()) + "\n\n" + says.booking(booking, in);
    Reply reply = Says.reply(in, text, having.under(booking, in), "");
    outbox.post(person.id(), reply, null, false);
  }
}
