package nl.wegwijs.booking;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import nl.wegwijs.content.Desk;
import nl.wegwijs.content.Library;

/** Calendar files, each at an address that only the person knows. */
@Hidden
@Controller(CalendarPage.PATH)
public class CalendarPage {
  public static final String PATH = "/calendar";

  private final Bookings bookings;
  private final Diaries diaries;
  private final Feeds feeds;
  private final Library library;

  CalendarPage(Bookings bookings, Diaries diaries, Feeds feeds, Library library) {
    this.bookings = bookings;
    this.feeds = feeds;
    this.diaries = diaries;
    this.library = library;
  }

  @Get("/{token:[A-Za-z0-9_-]+}.ics")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> file(@PathVariable String token) {
    return bookings
        .withToken(token)
        .<HttpResponse<?>>map(booking -> sent(file(booking)))
        .orElseGet(HttpResponse::notFound);
  }

  /** The answer that brings it. */
  public static HttpResponse<?> sent(String file) {
    return HttpResponse.ok(file)
        .header("Content-Type", CalendarFile.TYPE)
        .header("Content-Disposition", "attachment; filename=wegwijs.ics")
        .header("Cache-Control", "private, no-store")
        .header("X-Robots-Tag", "noindex");
  }

  /** All who come to a place, for programs of the staff: codes, no persons. */
  @Get("/place/{token:[A-Za-z0-9_-]+}.ics")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> place(@PathVariable String token) {
    return feeds
        .at(token)
        .<HttpResponse<?>>map(
            diary -> sent(CalendarFile.of(feeds.of(diary).stream().map(this::event).toList())))
        .orElseGet(HttpResponse::notFound);
  }

  private CalendarFile.Event event(Booking booking) {
    String many = booking.people() == 1 ? "" : " × " + booking.people();
    return CalendarFile.event(booking, booking.code() + many, where(booking), "");
  }

  private String file(Booking booking) {
    Desk desk = library.knowledge().desks().get(booking.desk());
    String name =
        desk == null ? "Wegwijs" : desk.names().getOrDefault(booking.language(), desk.id());
    return CalendarFile.of(booking, name, where(booking), booking.code());
  }

  private String where(Booking booking) {
    return diaries
        .find(booking.diary())
        .map(diary -> diary.setup().place() + ", " + diary.setup().address())
        .orElse("");
  }
}
