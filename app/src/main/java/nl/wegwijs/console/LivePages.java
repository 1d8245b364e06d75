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
import java.util.function.Predicate;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.Duty;
import nl.wegwijs.handoff.HelpCase;
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
  private final Rounds rounds;

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
    rounds = new Rounds(cases);
    inbox.bell().onRing(rounds::ring);
    outbox.bell().onRing(rounds::ring);
    rounds.start();
  }

  /** The lists, with their counts. */
  @Get(value = "/list", produces = MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Flux<Event<String>>> list(
      HttpRequest<?> request, @QueryValue(defaultValue = "") String show) {
    Board.Show shown = Board.Show.of(show, Board.Show.WAITING);
    ListLook look = new ListLook(frames.of(request), shown, board, cases, frames);
    return stream(request, OpenCases.News::moved, look::parts, () -> {}, () -> {});
  }

  /** The conversation of one case, and whether the case has moved. */
  @Get(value = "/cases/{id}", produces = MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Flux<Event<String>>> helpCase(HttpRequest<?> request, String id) {
    Frame frame = frames.of(request);
    UUID key = CasePage.uuid(id).orElseThrow(LivePages::notThere);
    UUID person =
        casework
            .look(key, Gate.session(request).account())
            .map(HelpCase::person)
            .orElseThrow(LivePages::notThere);
    CaseLook look = new CaseLook(key, frame, cases, casework, talks, frames, onlookers);
    Account who = Gate.session(request).account();
    OpenCases.News sight = new OpenCases.News(false, Set.of(person));
    return stream(
        request,
        news -> news.moved() || news.people().contains(person),
        look::parts,
        () -> {
          onlookers.came(key, who);
          rounds.tell(sight);
        },
        () -> {
          onlookers.left(key, who);
          rounds.tell(sight);
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
    return stream(request, _ -> true, parts, () -> {}, () -> {});
  }

  private HttpResponse<Flux<Event<String>>> stream(
      HttpRequest<?> request,
      Predicate<OpenCases.News> concerned,
      Parts parts,
      Runnable came,
      Runnable left) {
    if (rounds.size() >= MOST) {
      return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS);
    }
    Visit visit = new Visit(sessions, Gate.session(request));
    return HttpResponse.ok(
            Flux.<Event<String>>create(sink ->
                start(new Live(concerned, () -> look(visit, parts), sink), sink, came, left)))
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

  private void start(Live live, FluxSink<Event<String>> sink, Runnable came, Runnable left) {
    rounds.add(live);
    came.run();
    sink.onDispose(() -> {
      rounds.remove(live);
      live.close();
      left.run();
    });
    Thread.ofVirtual().name("console-stream").start(live::run);
  }

  @PreDestroy
  void closeAll() {
    rounds.stop();
  }
}
