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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wegwijs.content.Library;
import nl.wegwijs.handoff.Desks;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.handoff.Personnel;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;

/** How desks are set up: by an administrator, and by a lead where they serve. */
@Hidden
@Controller("/console/desks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class DesksPage {
  private static final URI HERE = URI.create("/console/desks");

  private final Frames frames;
  private final Desks desks;
  private final Accounts accounts;
  private final Personnel personnel;
  private final Languages languages;
  private final Library library;

  DesksPage(
      Frames frames,
      Desks desks,
      Accounts accounts,
      Personnel personnel,
      Languages languages,
      Library library) {
    this.frames = frames;
    this.desks = desks;
    this.accounts = accounts;
    this.personnel = personnel;
    this.languages = languages;
    this.library = library;
  }

  /** The desks that somebody may set up. */
  public record All(Frame frame, List<Row> rows) {}

  /** One of them. */
  public record Row(String id, String name, String languages, boolean hours, boolean urgent) {}

  /**
   * One desk.
   *
   * @param form what stands in its fields
   * @param members who could serve there
   * @param problem what was wrong; empty: nothing
   */
  public record Shown(
      Frame frame,
      String id,
      String name,
      DeskForm form,
      List<Language> languages,
      List<CaseView.Choice> cities,
      List<Seat> members,
      String problem) {}

  /**
   * Somebody who could serve at the desk.
   *
   * @param everywhere they serve at every desk, which is changed at their account
   */
  public record Seat(String id, String name, boolean serves, boolean everywhere) {}

  @Get
  HttpResponse<?> all(HttpRequest<?> request) {
    Frame frame = frames.of(request);
    Language reads = frame.words().language();
    List<Row> rows =
        desks.all().stream()
            .filter(desk -> maySetUp(AfterAct.who(request), desk))
            .map(desk ->
                new Row(
                    desk.id(),
                    desk.name(reads),
                    String.join(", ", desk.setup().languages()),
                    desk.hours().known(),
                    desk.desk().urgent()))
            .toList();
    return frames.draw("desks", new All(frame, rows));
  }

  private static boolean maySetUp(Account who, HelpDesk desk) {
    boolean administers = who.isOneOf(List.of(Role.ADMINISTRATOR));
    return desk.chats() && (administers || who.serves(desk.id()));
  }

  @Get("/{id}")
  HttpResponse<?> one(HttpRequest<?> request, String id) {
    HelpDesk desk = desk(request, id);
    return shown(request, desk, DeskForm.of(desk), "");
  }

  private HttpResponse<?> shown(
      HttpRequest<?> request, HelpDesk desk, DeskForm form, String problem) {
    Frame frame = frames.of(request);
    Language reads = frame.words().language();
    List<CaseView.Choice> cities =
        library.knowledge().cities().values().stream()
            .map(
                city -> new CaseView.Choice(city.id(), city.names().getOrDefault(reads, city.id())))
            .toList();
    Shown shown =
        new Shown(
            frame,
            desk.id(),
            desk.name(reads),
            form,
            languages.all(),
            cities,
            seats(desk),
            problem);
    return frames.draw("desk", shown).status(problem.isEmpty() ? 200 : 422);
  }

  private List<Seat> seats(HelpDesk desk) {
    return accounts.all().stream()
        .filter(account -> !account.closed())
        .filter(account -> account.isOneOf(List.of(Role.STAFF, Role.LEAD)))
        .map(account ->
            new Seat(
                account.id().toString(),
                account.shown(),
                account.serves(desk.id()),
                account.desks().contains(Account.ALL_DESKS)))
        .toList();
  }

  @Post("/{id}")
  HttpResponse<?> edit(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
    HelpDesk desk = desk(request, id);
    DeskForm form = DeskForm.of(fields);
    Frame frame = frames.of(request);
    try {
      Account who = AfterAct.who(request);
      desks.edit(desk.id(), form.setup(library.knowledge().cities().keySet()), who);
      seat(who, desk, form.members());
      return HttpResponse.seeOther(HERE);
    } catch (HoursText.Unreadable e) {
      return shown(
          request,
          desk,
          form,
          frame.say("console.desks.unreadable", "line", String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException e) {
      return shown(request, desk, form, frame.say("console.desks.impossible"));
    }
  }

  private void seat(Account by, HelpDesk desk, Set<String> chosen) {
    for (Seat seat : seats(desk)) {
      if (!seat.everywhere() && seat.serves() != chosen.contains(seat.id())) {
        accounts.all().stream()
            .filter(account -> account.id().toString().equals(seat.id()))
            .forEach(
                account -> personnel.serve(Member.of(by).id(), account, desk.id(), !seat.serves()));
      }
    }
  }

  private HelpDesk desk(HttpRequest<?> request, String id) {
    return desks
        .find(id)
        .filter(found -> maySetUp(AfterAct.who(request), found))
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such desk"));
  }
}
