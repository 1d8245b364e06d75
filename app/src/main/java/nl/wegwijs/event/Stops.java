package nl.wegwijs.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.handoff.Hours.Stretch;

/** The stops of the mobile information point that are still to come. */
final class Stops {
  private Stops() {}

  /** A date of a stop of the mobile information point. */
  record Stop(Event event, Stretch date) {
    LocalDate day() {
      return Stops.day(date.from());
    }
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Hours.HERE);
  }

  /** The soonest first; one that has ended is no use to anybody. */
  static List<Stop> next(List<Event> events, Instant now) {
    return events.stream()
        .flatMap(event -> event.dates().stream().map(date -> new Stop(event, date)))
        .filter(stop -> stop.date().until().isAfter(now))
        .sorted(Comparator.comparing(stop -> stop.date().from()))
        .toList();
  }
}
