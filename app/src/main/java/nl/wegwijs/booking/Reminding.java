package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Errands;
import nl.wegwijs.post.Reply;

/**
 * Reminds people of their time, once. One that is late, because the service was down, is dropped
 * when it is of no more use.
 */
@Singleton
public class Reminding {
  private static final int BATCH = 50;

  private final ReminderRows rows;
  private final BookingRows bookings;
  private final Having having;
  private final Says says;
  private final Errands errands;
  private final Clock clock;

  Reminding(
      ReminderRows rows,
      BookingRows bookings,
      Having having,
      Says says,
      Errands errands,
      Clock clock) {
    this.rows = rows;
    this.bookings = bookings;
    this.having = having;
    this.says = says;
    this.errands = errands;
    this.clock = clock;
  }

  /** Sends or drops some that are due; says how many. */
  public int remindSome() {
    return errands.remind(
        rows.due(clock.instant(), BATCH).stream().flatMap(row -> due(row).stream()).toList());
  }

  private Optional<Reminder> due(ReminderRow row) {
    return bookings.find(row.bookingId()).map(BookingRow::booking).map(it -> new Reminder(row, it));
  }

  /** A reminder that is due, and of what. */
  private final class Reminder implements Errands.Due {
    private final ReminderRow row;
    private final Booking before;

    Reminder(ReminderRow row, Booking before) {
      this.row = row;
      this.before = before;
    }

    @Override
    public UUID person() {
      return before.person();
    }

    @Override
    public Instant until() {
      return row.untilAt();
    }

    @Override
    public Language language() {
      return before.language();
    }

    @Override
    public int done(boolean sent) {
      String done = sent ? "SENT" : "DROPPED";
      return rows.done(row.bookingId(), row.kind(), row.dueAt(), done);
    }

    @Override
    public Optional<Function<Language, Reply>> says() {
      return bookings
          .find(row.bookingId())
          .map(BookingRow::booking)
          .filter(Booking::holds)
          .map(booking -> in -> reply(booking, in));
    }

    private Reply reply(Booking booking, Language in) {
      String key = "remind." + (row.kind().equals(Reminders.Kind.DAY.name()) ? "day" : "hours");
      String text = says.line(in, key, Map.of()) + "\n\n" + says.booking(booking, in);
      return Says.reply(in, text, having.under(booking, in), "");
    }
  }
}
