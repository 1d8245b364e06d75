package nl.wegwijs.channel.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.edge.Views;
import nl.wegwijs.edge.Words;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;

/** The public page: whatever was said so far and a box to write in. */
@Hidden
@Controller("/")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChatPage {
  /** How long a page without scripts keeps looking for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

  private final People people;
  private final History history;
  private final Phrases phrases;
  private final Languages languages;
  private final PageLanguage pageLanguage;
  private final Assets assets;
  private final Views views;
  private final Clock clock;

  ChatPage(
      People people,
      History history,
      Phrases phrases,
      Languages languages,
      PageLanguage pageLanguage,
      Assets assets,
      Views views,
      Clock clock) {
    this.people = people;
    this.history = history;
    this.phrases = phrases;
    this.languages = languages;
    this.pageLanguage = pageLanguage;
    this.assets = assets;
    this.views = views;
    this.clock = clock;
  }

  @Get
  @Produces("text/html;charset=utf-8")
  HttpResponse<String> page(HttpRequest<?> request) {
    Optional<Person> person = Session.of(request).flatMap(s -> people.at(s.address()));
    List<Entry> entries = person.map(p -> history.of(p.id())).orElse(List.of());
    Page page = page(language(request, person), entries);
    return HttpResponse.ok(views.draw("web/page.jte", page))
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, "Cookie, Accept-Language");
  }

  private Page page(Language language, List<Entry> entries) {
    return new Page(
        new Words(phrases, language),
        tongues(language),
        entries,
        waiting(entries),
        UUID.randomUUID().toString(),
        assets.path());
  }

  /** A link's language comes first, then the conversation's. */
  private Language language(HttpRequest<?> request, Optional<Person> person) {
    return pageLanguage
        .inLink(request)
        .or(() -> person.map(Person::language).flatMap(l -> pageLanguage.spoken(l.tag())))
        .orElseGet(() -> pageLanguage.of(request));
  }

  private List<Page.Tongue> tongues(Language chosen) {
    return languages.all().stream()
        .map(l -> new Page.Tongue(l.tag(), languages.name(l), l.equals(chosen)))
        .toList();
  }

  private boolean waiting(List<Entry> entries) {
    Instant since = clock.instant().minus(PATIENCE);
    return !entries.isEmpty()
        && entries.getLast() instanceof Entry.Said said
        && said.at().isAfter(since);
  }
}
