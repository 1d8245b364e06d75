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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.Duty;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.people.People;
import nl.wegwijs.staff.Account;

/** One case, and the articles that staff look for beside it. */
@Hidden
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class CasePage {
  private final Frames frames;
  private final Casefile casefile;
  private final Casework casework;
  private final People people;
  private final Duty duty;
  private final Onlookers onlookers;

  CasePage(
      Frames frames,
      Casefile casefile,
      Casework casework,
      People people,
      Duty duty,
      Onlookers onlookers) {
    this.frames = frames;
    this.casefile = casefile;
    this.casework = casework;
    this.people = people;
    this.duty = duty;
    this.onlookers = onlookers;
  }

  @Get("/cases/{id}")
  HttpResponse<?> page(HttpRequest<?> request, String id, @QueryValue(defaultValue = "") String q) {
    Account account = Gate.session(request).account();
    duty.seen(account);
    HelpCase one = seen(id, account);
    Casefile.Asked asked = new Casefile.Asked(q, "", "", "");
    return frames.draw("case", casefile.view(frames.of(request), account, one, asked));
  }

  private HelpCase seen(String id, Account account) {
    return uuid(id)
        .flatMap(key -> casework.see(key, account))
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such case"));
  }

  /** Somebody types there: whoever else has the page open sees it. */
  @Post("/cases/{id}/typing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> typing(HttpRequest<?> request, String id) {
    Account account = Gate.session(request).account();
    HelpCase one =
        uuid(id)
            .flatMap(key -> casework.look(key, account))
            .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such case"));
    onlookers.types(one.id(), account);
    return HttpResponse.noContent();
  }

  /** Empty where an address holds what is no id. */
  static Optional<UUID> uuid(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(id))
        : Optional.empty();
  }

  @Get("/articles/{id}")
  HttpResponse<?> articles(
      HttpRequest<?> request, String id, @QueryValue(defaultValue = "") String q) {
    Account account = Gate.session(request).account();
    HelpCase one =
        uuid(id)
            .flatMap(key -> casework.look(key, account))
            .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such case"));
    var speaks = Casefile.language(one, people.find(one.person()).orElse(null));
    return frames.draw("results", casefile.results(frames.of(request), one, speaks, q));
  }
}
