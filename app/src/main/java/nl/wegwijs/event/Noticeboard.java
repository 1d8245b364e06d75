package nl.wegwijs.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.booking.Says;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/** What there is to go to for somebody of a city; where nothing is set up nothing is told. */
@Singleton
public class Noticeboard {
  private static final int MOST = 4;

  private final Events events;
  private final EventSays says;
  private final Clock clock;

  Noticeboard(Events events, EventSays says, Clock clock) {
    this.events = events;
    this.says = says;
    this.clock = clock;
  }

  /** Those of a kind that somebody of that city can still come to, the soonest first. */
  List<Event> open(EventKind kind, @Nullable String city) {
    return events.coming().stream()
        .filter(event -> event.setup().kind() == kind && event.isFor(city))
        .filter(event -> event.setup().places() == 0 || event.takesPeople(clock.instant()))
        .toList();
  }

  Option one(Event event, Language in) {
    String first =
        event
            .next(clock.instant())
            .map(date -> " · " + Says.shortDay(EventSays.slot(date).date(), in))
            .orElse("");
    return new Option(new Going.Shown(event.id()).id(), event.setup().title(in) + first);
  }

  /** What leads from an article to what there is; empty: nothing is set up. */
  public Optional<Option> under(EventKind kind, Language in, @Nullable String city) {
    return open(kind, city).isEmpty()
        ? Optional.empty()
        : Optional.of(says.option(new Going.Listed(kind), in, "label." + kind.word()));
  }

  /** Where the mobile information point is today, or next; empty: nobody has set it up. */
  public Optional<Reply> stops(Language in, @Nullable String city) {
    List<Stops.Stop> stops = Stops.next(open(EventKind.STOP, city), clock.instant());
    return stops.isEmpty() ? Optional.empty() : Optional.of(stops(stops, in));
  }

  private Reply stops(List<Stops.Stop> stops, Language in) {
    LocalDate day = stops.getFirst().day();
    boolean today = day.equals(Stops.day(clock.instant()));
    String head =
        says.line(in, today ? "stops.today" : "stops.next", Map.of("day", Says.day(day, in)));
    List<Stops.Stop> there = stops.stream().filter(it -> it.day().equals(day)).toList();
    String lines =
        there.stream()
            .map(stop -> "\n- " + says.stop(stop.event(), stop.date(), in))
            .reduce("", String::concat);
    List<Option> join =
        there.stream()
            .map(Stops.Stop::event)
            .filter(event -> event.setup().places() > 0)
            .distinct()
            .limit(MOST)
            .map(event -> one(event, in))
            .toList();
    return new Reply(in, head + lines, null, join);
  }
}
