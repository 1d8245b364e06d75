package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.content.Library;
import nl.wegwijs.dates.Dates;
import nl.wegwijs.event.Event;
import nl.wegwijs.event.EventSetup;
import nl.wegwijs.event.Events;
import nl.wegwijs.event.SignUp;
import nl.wegwijs.event.SignUps;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** A lead sets up courses, meetings and stops, and sees who comes. Nobody's name stands here. */
@Hidden
@Controller(EventsPage.HERE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class EventsPage {
  static final String HERE = "/console/events";
  private static final int MOST_MESSAGE = 500;

  private final Frames frames;
  private final Events events;
  private final SignUps signUps;
  private final Dates dates;
  private final EventLooks looks;
  private final Languages languages;
  private final Library library;

  EventsPage(
      Frames frames,
      Events events,
      SignUps signUps,
      Dates dates,
      EventLooks looks,
      Languages languages,
      Library library) {
    this.frames = frames;
    this.events = events;
    this.signUps = signUps;
    this.dates = dates;
    this.looks = looks;
    this.languages = languages;
    this.library = library;
  }

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    Frame frame = frames.of(request);
    List<EventLooks.Row> rows =
        events.latest().stream().map(event -> looks.row(event, frame)).toList();
    int dropped = dates.countDropped();
    String late = dropped == 0 ? "" : frame.say("console.events.dropped.dates", "dropped", dropped);
    return frames.draw("events", new EventLooks.All(frame, rows, late));
  }

  @Get("/new")
  HttpResponse<?> fresh(HttpRequest<?> request) {
    return frames.draw("event", looks.empty(frames.of(request), EventForm.EMPTY, ""));
  }

  @Get("/{id}")
  HttpResponse<?> one(
      HttpRequest<?> request, UUID id, @QueryValue(defaultValue = "") String saved) {
    Event event = found(id);
    EventForm form = EventForm.of(event.setup());
    return frames.draw("event", looks.shown(frames.of(request), event, form, "", !saved.isEmpty()));
  }

  private Event found(UUID id) {
    return events
        .find(id)
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such event"));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, String> fields) {
    Frame frame = frames.of(request);
    EventForm form = EventForm.of(fields);
    return switch (read(form)) {
      case EventForm.Read.Good(EventSetup setup) when !events.isAhead(setup) ->
          wrong(looks.empty(frame, form, frame.say("console.events.past")));
      case EventForm.Read.Good(EventSetup setup) -> to(events.add(setup));
      case EventForm.Read.Wrong bad -> wrong(looks.empty(frame, form, why(frame, bad)));
    };
  }

  /** Those who signed up hear of the change. */
  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, UUID id, @Body Map<String, String> fields) {
    Event event = found(id);
    Frame frame = frames.of(request);
    EventForm form = EventForm.of(fields);
    return switch (read(form)) {
      case EventForm.Read.Good(EventSetup setup) when !events.isAhead(setup) ->
          wrong(looks.shown(frame, event, form, frame.say("console.events.past"), false));
      case EventForm.Read.Good(EventSetup setup) -> {
        events.change(id, setup, message(form));
        yield to(id);
      }
      case EventForm.Read.Wrong bad ->
          wrong(looks.shown(frame, event, form, why(frame, bad), false));
    };
  }

  private EventForm.Read read(EventForm form) {
    return form.read(languages.all(), List.copyOf(library.knowledge().cities().keySet()));
  }

  private static String why(Frame frame, EventForm.Read.Wrong wrong) {
    String where = frame.say("console.events." + wrong.field());
    return frame.say("console.events.wrong", "where", where) + " " + wrong.line();
  }

  private MutableHttpResponse<String> wrong(EventLooks.Shown shown) {
    return frames.draw("event", shown).status(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** Everybody who signed up or waits hears it. */
  @Post("/{id}/cancel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(UUID id, @Body Map<String, String> fields) {
    events.cancel(found(id).id(), message(EventForm.of(fields)));
    return HttpResponse.seeOther(URI.create(HERE + "/" + id));
  }

  private static String message(EventForm form) {
    String message = form.text("message").strip();
    return message.substring(0, Math.min(message.length(), MOST_MESSAGE));
  }

  private static HttpResponse<?> to(UUID id) {
    return HttpResponse.seeOther(URI.create(HERE + "/" + id + "?saved=1"));
  }

  /** Who comes, as a file for a spreadsheet. */
  @Get("/{id}/csv")
  HttpResponse<?> csv(HttpRequest<?> request, UUID id) {
    Frame frame = frames.of(request);
    Event event = found(id);
    Stream<List<String>> head =
        Stream.of(
            List.of(title(event, frame)),
            Stream.of("code", "state", "language", "since")
                .map(column -> frame.say("console.events.people." + column))
                .toList());
    Stream<List<String>> rows =
        signUps.of(id).stream().map((SignUp one) -> looks.guest(one, frame).cells());
    return HttpResponse.ok(Csv.of(Stream.concat(head, rows)))
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=wegwijs-" + id + ".csv");
  }

  private static String title(Event event, Frame frame) {
    Language reads = frame.words().language();
    return event.setup().title(reads);
  }
}
