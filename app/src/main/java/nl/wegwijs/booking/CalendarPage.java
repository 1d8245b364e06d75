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
class CalendarPage {
  static final String PATH = "/calendar";

  private final Bookings bookings;
  private final Diaries diaries;
  private final Library library;

  CalendarPage(Bookings bookings, Diaries diaries, Library library) {
    this.bookings = bookings;
    this.diaries = diaries;
    this.library = library;
  }

  @Get("/{token:[A-Za-z0-9_-]+}.ics")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> file(@PathVariable String token) {
    return bookings
        .withToken(token)
        .<HttpResponse<?>>map(booking ->
            HttpResponse.ok(file(booking))
                .header("Content-Type", CalendarFile.TYPE)
                .header("Content-Disposition", "attachment; filename=wegwijs.ics")
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex"))
        .orElseGet(HttpResponse::notFound);
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
