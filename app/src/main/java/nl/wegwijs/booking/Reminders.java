package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** When people are reminded of their time: the day before, and two hours before. */
@Singleton
class Reminders {

  /**
   * What is said when.
   *
   * @param before so long before the time it is due
   * @param useless so long before the time it is of no more use
   */
  enum Kind {
    DAY(Duration.ofHours(24), Duration.ofHours(4)),
    HOURS(Duration.ofHours(2), Duration.ofMinutes(30));

    private final Duration before;
    private final Duration useless;

    Kind(Duration before, Duration useless) {
      this.before = before;
      this.useless = useless;
    }
  }

  private final ReminderRows rows;
  private final Clock clock;

  Reminders(ReminderRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Plans those that are still to come; whatever was planned for another time is void. */
  void plan(UUID booking, Slot slot) {
    rows.delete(booking);
    for (Kind kind : Kind.values()) {
      Instant due = slot.from().minus(kind.before);
      if (due.isAfter(clock.instant())) {
        rows.insert(booking, kind.name(), due, slot.from().minus(kind.useless));
      }
    }
  }

  /** The time was given back: nobody is reminded of it. */
  void drop(UUID booking) {
    rows.deleteWaiting(booking);
  }
}
