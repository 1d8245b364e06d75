package nl.wegwijs.channel.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.edge.Views;
import nl.wegwijs.edge.Words;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Sends new letters to open pages as they come (server-sent events). */
@Hidden
@Controller("/chat/stream")
class ChatStream {
  private static final int MOST_A_PERSON = 8;

  private final People people;
  private final History history;
  private final Streams streams;
  private final PageLanguage pageLanguage;
  private final Phrases phrases;
  private final Views views;

  ChatStream(
      People people,
      History history,
      Streams streams,
      PageLanguage pageLanguage,
      Phrases phrases,
      Views views) {
    this.people = people;
    this.history = history;
    this.streams = streams;
    this.pageLanguage = pageLanguage;
    this.phrases = phrases;
    this.views = views;
  }

  /**
   * @param after the last letter that the page was drawn with; a browser that connects again says
   *     itself what it saw last
   */
  @Get(produces = MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Flux<Event<String>>> open(
      HttpRequest<?> request, @QueryValue(defaultValue = "0") long after) {
    Optional<Session> session = Session.of(request);
    if (session.isEmpty()) {
      return HttpResponse.noContent(); // a browser does not come back after this
    }
    if (streams.count(session.get().address().value()) >= MOST_A_PERSON) {
      return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS);
    }
    long seen = request.getHeaders().findInt("Last-Event-ID").map(Integer::longValue).orElse(after);
    Words words = new Words(phrases, pageLanguage.of(request));
    Flux<Event<String>> events = Flux.create(sink -> start(session.get(), seen, words, sink));
    return HttpResponse.ok(events)
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no");
  }

  private void start(Session session, long seen, Words words, FluxSink<Event<String>> sink) {
    String address = session.address().value();
    Reader reader = new Reader(session, words);
    Stream stream = new Stream(reader::after, seen, sink);
    streams.add(address, stream);
    sink.onDispose(() -> {
      streams.remove(address, stream);
      stream.close();
    });
    Thread.ofVirtual().name("page-stream").start(stream::run);
  }

  /** Reads for one page. A person who was just forgotten still gets the last word. */
  private final class Reader {
    private final Session session;
    private final Words words;
    private @Nullable UUID person;

    Reader(Session session, Words words) {
      this.session = session;
      this.words = words;
    }

    List<Stream.Drawn> after(long letter) {
      people.at(session.address()).map(Person::id).ifPresent(id -> person = id);
      return person == null
          ? List.of()
          : history.after(person, letter).stream().map(this::draw).toList();
    }

    private Stream.Drawn draw(Entry.Written letter) {
      Page.Shown shown = new Page.Shown(words, letter, true, UUID.randomUUID().toString());
      return new Stream.Drawn(letter.seq(), views.draw("web/entry.jte", shown));
    }
  }
}
