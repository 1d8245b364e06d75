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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.booking.Booking;
import nl.wegwijs.booking.BookingState;
import nl.wegwijs.booking.Bookings;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Diary;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Moved;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** Who comes to a desk on a day, and who did not. Nobody's name stands here: people say a code. */
@Hidden
@Controller("/console/day")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class DayPage {
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Frames frames;
  private final Diaries diaries;
  private final Bookings bookings;
  private final Board board;
  private final Casework casework;
  private final Cases cases;
  private final Clock clock;

  DayPage(
      Frames frames,
      Diaries diaries,
      Bookings bookings,
      Board board,
      Casework casework,
      Cases cases,
      Clock clock) {
    this.frames = frames;
    this.casework = casework;
    this.cases = cases;
    this.diaries = diaries;
    this.bookings = bookings;
    this.board = board;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param places the diaries of the account's desks
   * @param diary the one that is shown; empty: none
   * @param date such as 2026-11-24
   */
  public record Shown(Frame frame, List<Place> places, String diary, String date, List<Row> rows) {}

  /** A diary to choose. */
  public record Place(String id, String name) {}

  /**
   * A booking.
   *
   * @param open whether it can be said now who came
   * @param movable whether it can still have another time
   */
  public record Row(
      String id,
      String time,
      String code,
      int people,
      String language,
      String state,
      boolean open,
      boolean movable) {}

  @Get
  HttpResponse<?> page(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String diary,
      @QueryValue(defaultValue = "") String date) {
    return frames.draw("day", shown(request, diary, date));
  }

  private Shown shown(HttpRequest<?> request, String diary, String date) {
    Frame frame = frames.of(request);
    List<Diary> mine = mine(Gate.session(request).account());
    Optional<Diary> shown =
        mine.stream().filter(one -> diary.isEmpty() || one.id().equals(diary)).findFirst();
    LocalDate day = day(date);
    List<Row> rows =
        shown.stream()
            .flatMap(one -> bookings.on(one, day).stream())
            .map(booking -> row(booking, frame))
            .toList();
    return new Shown(
        frame,
        mine.stream().map(one -> place(one, frame)).toList(),
        shown.map(Diary::id).orElse(""),
        day.toString(),
        rows);
  }

  /** The same as a file for a spreadsheet. */
  @Get("/csv")
  HttpResponse<?> csv(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String diary,
      @QueryValue(defaultValue = "") String date) {
    Shown day = shown(request, diary, date);
    Stream<List<String>> head =
        Stream.of(
            Stream.of("time", "code", "people", "language", "state")
                .map(column -> day.frame().say("console.day." + column))
                .toList());
    Stream<List<String>> rows =
        day.rows().stream()
            .map(row ->
                List.of(
                    row.time(),
                    row.code(),
                    Integer.toString(row.people()),
                    row.language(),
                    row.state()));
    String name = "wegwijs-" + (day.diary() + "-" + day.date()).replaceAll("[^a-z0-9-]", "");
    return HttpResponse.ok(Csv.of(Stream.concat(head, rows)))
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=" + name + ".csv");
  }

  private List<Diary> mine(Account account) {
    return diaries.all().stream().filter(diary -> account.serves(diary.desk())).toList();
  }

  private LocalDate day(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return LocalDate.ofInstant(clock.instant(), HERE);
    }
  }

  private Place place(Diary diary, Frame frame) {
    String desk =
        board.deskNames(frame.words().language()).getOrDefault(diary.desk(), diary.desk());
    return new Place(diary.id(), desk + " · " + diary.setup().place());
  }

  private Row row(Booking booking, Frame frame) {
    boolean cancelled = booking.state() instanceof BookingState.Cancelled;
    return new Row(
        booking.id().toString(),
        TIME.format(booking.slot().from().atZone(HERE)),
        booking.code(),
        booking.people(),
        booking.language().locale().getDisplayLanguage(frame.words().language().locale()),
        state(booking, frame),
        !cancelled && !booking.slot().from().isAfter(clock.instant()),
        booking.holds() && booking.slot().from().isAfter(clock.instant()));
  }

  private static String state(Booking booking, Frame frame) {
    return booking.holds() && booking.lateMinutes() > 0
        ? frame.say("console.day.late", "minutes", booking.lateMinutes())
        : frame.say("console.day." + key(booking.state()));
  }

  private static String key(BookingState state) {
    return switch (state) {
      case BookingState.Offered _ -> "offered";
      case BookingState.Booked() -> "booked";
      case BookingState.Cancelled() -> "cancelled";
      case BookingState.Missed() -> "missed";
      case BookingState.Came() -> "came";
    };
  }

  /** A case for whoever has that appointment, in one's own hands. */
  @Post("/{id}/case")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(HttpRequest<?> request, UUID id) {
    Account account = Gate.session(request).account();
    Booking booking = own(account, id);
    Frame frame = frames.of(request);
    Moved moved = casework.open(booking.person(), booking.desk(), booking.language(), account);
    return switch (moved) {
      case Moved.Done(HelpCase now) -> AfterAct.to(now.id().toString());
      case Moved.Elsewhere _ ->
          cases
              .openOf(booking.person())
              .filter(one -> account.serves(one.desk()))
              .<HttpResponse<?>>map(one -> AfterAct.to(one.id().toString()))
              .orElseGet(() -> elsewhere(frame));
      case Moved.NotThere(), Moved.Impossible() -> throw notThere();
    };
  }

  private HttpResponse<?> elsewhere(Frame frame) {
    throw new HttpStatusException(HttpStatus.CONFLICT, frame.say("console.day.elsewhere"));
  }

  private Booking own(Account account, UUID id) {
    return bookings
        .find(id)
        .filter(found -> account.serves(found.desk()))
        .orElseThrow(DayPage::notThere);
  }

  private static HttpStatusException notThere() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such booking");
  }

  /** What staff saw. */
  @Serdeable
  record Seen(@Nullable String came) {}

  private static boolean came(Seen seen) {
    return switch (seen.came()) {
      case "yes" -> true;
      case "no" -> false;
      case null, default ->
          throw new HttpStatusException(HttpStatus.BAD_REQUEST, "came: yes or no");
    };
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> seen(HttpRequest<?> request, UUID id, @Body Seen seen) {
    Account account = Gate.session(request).account();
    Booking booking = own(account, id);
    bookings.attended(booking.id(), came(seen));
    return HttpResponse.seeOther(
        UriBuilder.of("/console/day")
            .queryParam("diary", booking.diary())
            .queryParam("date", booking.slot().date())
            .build());
  }
}
