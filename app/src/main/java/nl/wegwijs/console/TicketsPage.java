package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.sse.Event;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.wegwijs.booking.Calling;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Diary;
import nl.wegwijs.booking.Ticket;
import nl.wegwijs.booking.TicketState;
import nl.wegwijs.booking.Tickets;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.staff.Account;
import reactor.core.publisher.Flux;

/** The line of today's walk-in hour: staff call numbers. Nobody's name stands here. */
@Hidden
@Controller("/console/tickets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class TicketsPage {
  private final Frames frames;
  private final Diaries diaries;
  private final Tickets tickets;
  private final Calling calling;
  private final Board board;
  private final LivePages live;
  private final Clock clock;

  TicketsPage(
      Frames frames,
      Diaries diaries,
      Tickets tickets,
      Calling calling,
      Board board,
      LivePages live,
      Clock clock) {
    this.frames = frames;
    this.diaries = diaries;
    this.tickets = tickets;
    this.calling = calling;
    this.board = board;
    this.live = live;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param places the walk-in hours of the account's desks
   * @param line the one that is shown; null: none
   * @param gone whether a number was asked for that is not in the line any more
   */
  public record Shown(
      Frame frame,
      List<DayPage.Place> places,
      @org.jspecify.annotations.Nullable Line line,
      boolean gone) {}

  /**
   * One line.
   *
   * @param at who has been called, by number
   * @param waiting who waits, by number
   * @param served how many were served today
   */
  public record Line(Frame frame, String diary, List<Row> at, List<Row> waiting, long served) {}

  /**
   * One number.
   *
   * @param minutes since it was taken
   * @param calls how often it was called
   */
  public record Row(String id, int number, String language, long minutes, int calls) {}

  @Get
  HttpResponse<?> page(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String diary,
      @QueryValue(defaultValue = "") String gone) {
    Frame frame = frames.of(request);
    List<Diary> mine = mine(Gate.session(request).account());
    Optional<Diary> shown =
        mine.stream().filter(one -> diary.isEmpty() || one.id().equals(diary)).findFirst();
    return frames.draw(
        "tickets",
        new Shown(
            frame,
            mine.stream().map(one -> place(one, frame)).toList(),
            shown.map(one -> line(frame, one.id())).orElse(null),
            !gone.isEmpty()));
  }

  private List<Diary> mine(Account account) {
    return diaries.all().stream()
        .filter(diary -> diary.setup().walkIn() != null && account.serves(diary.desk()))
        .toList();
  }

  private DayPage.Place place(Diary diary, Frame frame) {
    String desk = board.deskName(diary.desk(), frame.words().language());
    return new DayPage.Place(diary.id(), desk + " · " + diary.setup().place());
  }

  private Line line(Frame frame, String diary) {
    List<Ticket> all = tickets.line(diary);
    return new Line(
        frame,
        diary,
        rows(all, TicketState.CALLED, frame),
        rows(all, TicketState.WAITING, frame),
        all.stream().filter(ticket -> ticket.state() == TicketState.DONE).count());
  }

  private List<Row> rows(List<Ticket> all, TicketState state, Frame frame) {
    return all.stream()
        .filter(ticket -> ticket.state() == state)
        .map(ticket -> row(ticket, frame))
        .toList();
  }

  private Row row(Ticket ticket, Frame frame) {
    return new Row(
        ticket.id().toString(),
        ticket.number(),
        Board.languageName(ticket.speaks(), frame.words().language()),
        Duration.between(ticket.takenAt(), clock.instant()).toMinutes(),
        ticket.calls());
  }

  @Get(value = "/{diary}/stream", produces = MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Flux<Event<String>>> stream(HttpRequest<?> request, String diary) {
    Frame frame = frames.of(request);
    allowed(request, diary);
    return live.stream(
        request, account -> Map.of("board", frames.part("tickets-live", line(frame, diary))));
  }

  private Diary allowed(HttpRequest<?> request, String diary) {
    return mine(Gate.session(request).account()).stream()
        .filter(one -> one.id().equals(diary))
        .findFirst()
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such line"));
  }

  @Post("/{diary}/next")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> next(HttpRequest<?> request, String diary) {
    Diary line = allowed(request, diary);
    String by = Member.of(Gate.session(request).account()).id();
    tickets.callNext(line.id(), by);
    return to(line.id(), true);
  }

  @Post("/{diary}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(HttpRequest<?> request, String diary) {
    Diary line = allowed(request, diary);
    tickets.close(line.id());
    return to(line.id(), true);
  }

  @Post("/{id}/again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> again(HttpRequest<?> request, UUID id) {
    return act(request, id, tickets::callAgain);
  }

  @Post("/{id}/skip")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> skip(HttpRequest<?> request, UUID id) {
    return act(request, id, tickets::skip);
  }

  @Post("/{id}/done")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> done(HttpRequest<?> request, UUID id) {
    return act(request, id, tickets::done);
  }

  private HttpResponse<?> act(HttpRequest<?> request, UUID id, Predicate<UUID> act) {
    Account account = Gate.session(request).account();
    Ticket ticket =
        tickets
            .find(id)
            .filter(found -> account.serves(found.desk()))
            .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such number"));
    return to(ticket.diary(), act.test(id));
  }

  /** Whoever must hear of it hears it now. */
  private HttpResponse<?> to(String diary, boolean done) {
    calling.bell().ring();
    UriBuilder page = UriBuilder.of("/console/tickets").queryParam("diary", diary);
    return HttpResponse.seeOther((done ? page : page.queryParam("gone", "1")).build());
  }
}
