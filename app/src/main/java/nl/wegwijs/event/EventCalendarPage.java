package nl.wegwijs.event;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.IntStream;
import nl.wegwijs.booking.CalendarFile;
import nl.wegwijs.booking.CalendarPage;
import nl.wegwijs.handoff.Hours.Stretch;

/** Calendar files of events, each at an address that only the person knows. */
@Hidden
@Controller(EventCalendarPage.PATH)
class EventCalendarPage {
  static final String PATH = CalendarPage.PATH + "/event";

  private final SignUps signUps;
  private final Events events;

  EventCalendarPage(SignUps signUps, Events events) {
    this.signUps = signUps;
    this.events = events;
  }

  @Get("/{token:[A-Za-z0-9_-]+}.ics")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> file(@PathVariable String token) {
    return signUps
        .withToken(token)
        .filter(signUp -> signUp.stands() == SignUpState.JOINED)
        .flatMap(signUp ->
            events
                .find(signUp.eventId())
                .<HttpResponse<?>>map(
                    event -> CalendarPage.sent(CalendarFile.of(lines(event, signUp)))))
        .orElseGet(HttpResponse::notFound);
  }

  private static List<CalendarFile.Event> lines(Event event, SignUp signUp) {
    return IntStream.range(0, event.dates().size())
        .mapToObj(at -> line(event, event.dates().get(at), at, signUp))
        .toList();
  }

  private static CalendarFile.Event line(Event event, Stretch date, int at, SignUp signUp) {
    return new CalendarFile.Event(
        signUp.id() + "-" + at,
        event.editedAt(),
        event.changes(),
        event.cancelled(),
        date.from(),
        date.until(),
        event.setup().title(signUp.speaks()),
        EventSays.where(event),
        signUp.code());
  }
}
