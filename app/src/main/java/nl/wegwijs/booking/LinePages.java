package nl.wegwijs.booking;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.wegwijs.content.Desk;
import nl.wegwijs.content.Library;
import nl.wegwijs.edge.AssetFiles;
import nl.wegwijs.edge.Views;
import nl.wegwijs.edge.Words;
import nl.wegwijs.handoff.News;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;

/**
 * The line as anybody may see it: a screen in the waiting room, with numbers and no names, and a
 * page for each number at an address that only its person knows.
 */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class LinePages {
  static final String TICKET = "/ticket";

  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
  private static final int SHOWN = 3;

  private final AssetFiles assets =
      new AssetFiles("/line/assets", "chat.css", "line.css", "line.js", "icon.svg");
  private final Tickets tickets;
  private final Diaries diaries;
  private final Library library;
  private final Languages languages;
  private final Phrases phrases;
  private final News news;
  private final Views views;

  LinePages(
      Tickets tickets,
      Diaries diaries,
      Library library,
      Languages languages,
      Phrases phrases,
      News news,
      Views views) {
    this.tickets = tickets;
    this.diaries = diaries;
    this.library = library;
    this.languages = languages;
    this.phrases = phrases;
    this.news = news;
    this.views = views;
  }

  /**
   * What the screen shows.
   *
   * @param words every language, one after the other
   * @param now the numbers at the desk, the one called last first
   * @param waiting how many wait
   */
  public record Screen(
      String assets,
      List<Words> words,
      String desk,
      String place,
      List<Integer> now,
      int waiting) {}

  /**
   * What the page of a number shows.
   *
   * @param state how the number stands
   * @param takes how long it takes, in words
   */
  public record Place(
      String assets,
      Words words,
      int number,
      TicketState state,
      int before,
      String takes,
      String desk,
      String place,
      String address) {}

  @Get("/line/assets/{asked}/{name}")
  HttpResponse<String> asset(String asked, String name) {
    return assets.file(asked, name);
  }

  @Get("/screen/{diary:[a-z0-9-]+}")
  HttpResponse<?> screen(@PathVariable String diary) {
    return diaries
        .find(diary)
        .filter(found -> found.setup().walkIn() != null)
        .<HttpResponse<?>>map(found -> draw("screen", screen(found)))
        .orElseGet(HttpResponse::notFound);
  }

  private HttpResponse<?> draw(String template, Object model) {
    return HttpResponse.ok(views.draw("line/" + template + ".jte", model))
        .contentType(HTML)
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex");
  }

  private Screen screen(Diary diary) {
    Map<TicketState, List<Ticket>> line =
        tickets.line(diary.id()).stream().collect(Collectors.groupingBy(Ticket::state));
    return new Screen(
        assets.path(),
        languages.all().stream().map(language -> new Words(phrases, language)).toList(),
        desk(diary.desk(), Language.DUTCH),
        diary.setup().place(),
        line.getOrDefault(TicketState.CALLED, List.of()).stream()
            .sorted(
                Comparator.comparing((Ticket at) -> Objects.requireNonNull(at.calledAt()))
                    .reversed())
            .limit(SHOWN)
            .map(Ticket::number)
            .toList(),
        line.getOrDefault(TicketState.WAITING, List.of()).size());
  }

  private String desk(String id, Language in) {
    Desk desk = library.knowledge().desks().get(id);
    return desk == null ? id : desk.names().getOrDefault(in, id);
  }

  @Get(TICKET + "/{token:[A-Za-z0-9_-]+}")
  HttpResponse<?> ticket(@PathVariable String token) {
    return tickets
        .withToken(token)
        .<HttpResponse<?>>map(ticket -> draw("ticket", place(ticket)))
        .orElseGet(HttpResponse::notFound);
  }

  private Place place(Ticket ticket) {
    int before = tickets.before(ticket);
    DiarySetup setup = diaries.find(ticket.diary()).map(Diary::setup).orElse(null);
    return new Place(
        assets.path(),
        new Words(phrases, ticket.speaks()),
        ticket.number(),
        ticket.state(),
        before,
        news.say(tickets.wait(ticket.diary(), before), ticket.speaks()),
        desk(ticket.desk(), ticket.speaks()),
        setup == null ? "" : setup.place(),
        setup == null ? "" : setup.address());
  }
}
