package nl.wegwijs.event;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.handoff.OtherDay;

/**
 * What there is to go to. Nothing is there until staff set it up; whoever signed up hears of every
 * change.
 */
@Singleton
public class Events {
  private static final int LATEST = 200;

  private final EventRows rows;
  private final SignUpRows signUps;
  private final TransactionOperations<Connection> transactions;
  private final ObjectMapper json;
  private final Clock clock;

  Events(
      EventRows rows,
      SignUpRows signUps,
      TransactionOperations<Connection> transactions,
      ObjectMapper json,
      Clock clock) {
    this.rows = rows;
    this.signUps = signUps;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  public Optional<Event> find(UUID id) {
    return rows.find(id).map(this::event);
  }

  Optional<Event> lock(UUID id) {
    return rows.lock(id).map(this::event);
  }

  /** Those that are still to come, the soonest first. */
  public List<Event> coming() {
    return rows.coming(clock.instant()).stream().map(this::event).toList();
  }

  /** All, over or cancelled too, the last first. */
  public List<Event> latest() {
    return rows.latest(LATEST).stream().map(this::event).toList();
  }

  /** Sets up a new one and gives its id. */
  public UUID add(EventSetup setup) {
    UUID id = UUID.randomUUID();
    Event event = event(id, setup);
    return inOne(() -> {
      rows.insert(
          id, write(setup), setup.places(), event.closesAt(), event.endsAt(), clock.instant());
      return id;
    });
  }

  /**
   * Changes one; those who signed up keep their places and hear of it.
   *
   * @param message what they hear beside what it is now; may be empty
   * @return false: it is not there, or cancelled
   */
  public boolean change(UUID id, EventSetup setup, String message) {
    Event event = event(id, setup);
    return inOne(() -> {
      boolean there =
          rows.lock(id).isPresent()
              && rows.update(
                      id,
                      write(setup),
                      setup.places(),
                      event.closesAt(),
                      event.endsAt(),
                      message,
                      clock.instant())
                  == 1;
      if (there) {
        Reminder reminder = Reminder.of(event, clock.instant());
        signUps.plan(id, reminder.at(), reminder.until());
        signUps.tell(id, News.CHANGED.name());
      }
      return there;
    });
  }

  /** Cancels one; everybody who signed up or waits hears it. */
  public boolean cancel(UUID id, String message) {
    return inOne(() -> {
      boolean done = rows.lock(id).isPresent() && rows.cancel(id, message, clock.instant()) == 1;
      if (done) {
        signUps.tell(id, News.CANCELLED.name());
      }
      return done;
    });
  }

  private <T> T inOne(Supplier<T> work) {
    return transactions.executeWrite(status -> work.get());
  }

  private Event event(EventRow row) {
    EventSetup setup = read(row.setup());
    return new Event(
        row.id(),
        setup,
        dates(setup),
        row.cancelledAt() != null,
        row.message(),
        row.changes(),
        row.editedAt());
  }

  private Event event(UUID id, EventSetup setup) {
    return new Event(id, setup, dates(setup), false, "", 0, clock.instant());
  }

  private static List<Hours.Stretch> dates(EventSetup setup) {
    Hours hours = new Hours(List.of(), setup.days(), date -> false);
    return setup.days().stream()
        .map(OtherDay::date)
        .distinct()
        .flatMap(hours::on)
        .sorted(Comparator.comparing(Hours.Stretch::from))
        .toList();
  }

  /** Whether it has a date that is still to come. */
  public boolean isAhead(EventSetup setup) {
    Instant now = clock.instant();
    return dates(setup).stream().anyMatch(date -> date.until().isAfter(now));
  }

  private EventSetup read(String setup) {
    try {
      return json.readValue(setup, EventSetup.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(EventSetup setup) {
    try {
      return json.writeValueAsString(setup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
