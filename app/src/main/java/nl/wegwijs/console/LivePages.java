package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.Duty;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Sessions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Keeps open pages up to date (server-sent events). */
@Hidden
@Controller("/console/stream")
@ExecuteOn(TaskExecutors.BLOCKING)
public class LivePages {
  private static final int MOST = 500;
  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final Board board;
  private final OpenCases cases;
  private final Onlookers onlookers;
  private final Casework casework;
  private final Talks talks;
  private final Frames frames;
  private final Duty duty;
  private final Clock clock;
  private final Map<UUID, Instant> noticed = new ConcurrentHashMap<>();
  private final Set<Live> open = ConcurrentHashMap.newKeySet();

  LivePages(
      Sessions sessions,
      Board board,
      OpenCases cases,
      Onlookers onlookers,
      Casework casework,
      Talks talks,
      Frames frames,
      Duty duty,
      Inbox inbox,
      Outbox outbox,
      Clock clock) {
    this.sessions = sessions;
    this.board = board;
    this.cases = cases;
    this.onlookers = onlookers;
    this.casework = casework;
    this.talks = talks;
    this.frames = frames;
    this.duty = duty;
    this.clock = clock;
    inbox.bell().onRing(this::wake);
    outbox.bell().onRing(this::wake);
  }

  private void wake() {
    cases.ring();
    open.forEach(Live::wake);
  }

  /** The lists, with their counts. */
  @Get(value = "/list", produces = MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Flux<Event<String>>> list(
      HttpRequest<?> request, @QueryValue(defaultValue = "") String show) {
    Board.Show shown = Board.Show.of(show, Board.Show.WAITING);
    return stream(request, new ListLook(frames.of(request), shown, board, cases, frames)::parts);
  }

  /** The conversation of one case, and whether the case has moved. */
  @Get(value = "/cases/{id}", produces = MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Flux<Event<String>>> helpCase(HttpRequest<?> request, String id) {
    Frame frame = frames.of(request);
    UUID key = CasePage.uuid(id).orElseThrow(LivePages::notThere);
    if (casework.look(key, Gate.session(request).account()).isEmpty()) {
      throw notThere();
    }
    CaseLook look = new CaseLook(key, frame, cases, casework, talks, frames, onlookers);
    Account who = Gate.session(request).account();
    return stream(
        request,
        look::parts,
        () -> {
          onlookers.came(key, who);
          wake();
        },
        () -> {
          onlookers.left(key, who);
          wake();
        });
  }

  /** What the template of a conversation shows. */
  public record Talk(Frame frame, String id, List<Line> lines) {}

  private static HttpStatusException notThere() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such case");
  }

  @FunctionalInterface
  interface Parts {
    Map<String, String> of(Account account);
  }

  /** Keeps another page up to date. */
  HttpResponse<Flux<Event<String>>> stream(HttpRequest<?> request, Parts parts) {
    return stream(request, parts, () -> {}, () -> {});
  }

  private HttpResponse<Flux<Event<String>>> stream(
      HttpRequest<?> request, Parts parts, Runnable came, Runnable left) {
    if (open.size() >= MOST) {
      return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS);
    }
    Visit visit = new Visit(sessions, Gate.session(request));
    return HttpResponse.ok(
            Flux.<Event<String>>create(sink -> start(sink, () -> look(visit, parts), came, left)))
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        .header("X-Accel-Buffering", "no");
  }

  private Optional<Map<String, String>> look(Visit visit, Parts parts) {
    return visit
        .account()
        .map(account -> {
          notice(account);
          return parts.of(account);
        });
  }

  /** Whoever has a page open is there; once a minute is often enough to say so. */
  private void notice(Account account) {
    Instant now = clock.instant();
    Instant before = noticed.getOrDefault(account.id(), Instant.EPOCH);
    if (before.plus(OFTEN).isBefore(now)) {
      noticed.put(account.id(), now);
      duty.seen(account);
    }
  }

  private void start(
      FluxSink<Event<String>> sink,
      Supplier<Optional<Map<String, String>>> look,
      Runnable came,
      Runnable left) {
    Live live = new Live(look, sink);
    open.add(live);
    came.run();
    sink.onDispose(() -> {
      open.remove(live);
      live.close();
      left.run();
    });
    Thread.ofVirtual().name("console-stream").start(live::run);
  }

  @PreDestroy
  void closeAll() {
    open.forEach(Live::close);
  }
}
