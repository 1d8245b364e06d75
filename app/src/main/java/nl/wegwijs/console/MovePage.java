package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import nl.wegwijs.booking.Booking;
import nl.wegwijs.booking.Bookings;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Diary;
import nl.wegwijs.booking.FreeTimes;
import nl.wegwijs.booking.Reception;
import nl.wegwijs.booking.Reserved;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** Another time for somebody's appointment, or none; the person is told. */
@Hidden
@Controller("/console/day")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class MovePage {
  private final Frames frames;
  private final Diaries diaries;
  private final Bookings bookings;
  private final FreeTimes free;
  private final Reception reception;

  MovePage(Frames frames, Diaries diaries, Bookings bookings, FreeTimes free, Reception reception) {
    this.frames = frames;
    this.diaries = diaries;
    this.bookings = bookings;
    this.free = free;
    this.reception = reception;
  }

  /**
   * What the page shows.
   *
   * @param now when it is now, in words
   * @param back the day it is on
   * @param places of the desk
   * @param diary the place whose times are shown
   * @param gone whether a time was chosen that cannot be had any more
   */
  public record Shown(
      Frame frame,
      String id,
      String code,
      String now,
      String back,
      List<DayPage.Place> places,
      String diary,
      String date,
      List<Time> times,
      boolean gone) {}

  /**
   * A time to choose.
   *
   * @param from seconds since 1970
   */
  public record Time(long from, String clock) {}

  @Get("/{id}/move")
  HttpResponse<?> page(
      HttpRequest<?> request,
      UUID id,
      @QueryValue(defaultValue = "") String diary,
      @QueryValue(defaultValue = "") String date,
      @QueryValue(defaultValue = "") String gone) {
    Booking booking = allowed(request, id);
    List<Diary> places = diaries.of(booking.desk());
    Diary shown =
        places.stream()
            .filter(place -> place.id().equals(diary.isEmpty() ? booking.diary() : diary))
            .findFirst()
            .orElseThrow(MovePage::notThere);
    LocalDate day = day(date, shown, booking);
    List<Time> times =
        free.on(shown, booking.people(), day).stream()
            .map(slot -> new Time(slot.from().getEpochSecond(), Times.clock(slot.from())))
            .toList();
    return frames.draw(
        "move",
        new Shown(
            frames.of(request),
            booking.id().toString(),
            booking.code(),
            booking.slot().date() + " " + Times.clock(booking.slot().from()),
            back(booking).toString(),
            places.stream()
                .map(place -> new DayPage.Place(place.id(), place.setup().place()))
                .toList(),
            shown.id(),
            day.toString(),
            times,
            !gone.isEmpty()));
  }

  /** That day; without one the next on which a time is free. */
  private LocalDate day(String date, Diary diary, Booking booking) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      List<LocalDate> next = free.dates(diary, booking.people(), booking.slot().date(), 1);
      return next.isEmpty() ? booking.slot().date() : next.getFirst();
    }
  }

  private Booking allowed(HttpRequest<?> request, UUID id) {
    Account account = Gate.session(request).account();
    return bookings
        .find(id)
        .filter(booking -> account.serves(booking.desk()))
        .orElseThrow(MovePage::notThere);
  }

  private static HttpStatusException notThere() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such booking");
  }

  private static URI back(Booking booking) {
    return UriBuilder.of("/console/day")
        .queryParam("diary", booking.diary())
        .queryParam("date", booking.slot().date())
        .build();
  }

  /**
   * The time that was chosen.
   *
   * @param from seconds since 1970
   */
  @Serdeable
  record Chosen(@Nullable String diary, @Nullable Long from) {}

  @Post("/{id}/move")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(HttpRequest<?> request, UUID id, @Body Chosen chosen) {
    allowed(request, id);
    String diary = chosen.diary();
    Long from = chosen.from();
    if (diary == null || from == null) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "diary and from");
    }
    return switch (reception.move(id, diary, Instant.ofEpochSecond(from))) {
      case Reserved.Booked(Booking moved) -> HttpResponse.seeOther(back(moved));
      case Reserved.Already _,
          Reserved.SlotGone _,
          Reserved.TooSoon _,
          Reserved.NoSuchSlot _,
          Reserved.NotThere _ ->
          HttpResponse.seeOther(
              UriBuilder.of("/console/day/" + id + "/move").queryParam("gone", "1").build());
    };
  }

  @Post("/{id}/cancel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(HttpRequest<?> request, UUID id) {
    Booking booking = allowed(request, id);
    reception.cancel(id);
    return HttpResponse.seeOther(back(booking));
  }
}
