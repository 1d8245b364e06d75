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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.wegwijs.handoff.Desks;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.handoff.Personnel;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;
import org.jspecify.annotations.Nullable;

/** Who may sign in, and what they may do. */
@Hidden
@Controller("/console/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class AccountsPage {
  private static final URI HERE = URI.create("/console/accounts");

  private final Frames frames;
  private final Accounts accounts;
  private final Personnel personnel;
  private final Staff staff;
  private final Desks desks;

  AccountsPage(Frames frames, Accounts accounts, Personnel personnel, Staff staff, Desks desks) {
    this.frames = frames;
    this.accounts = accounts;
    this.personnel = personnel;
    this.staff = staff;
    this.desks = desks;
  }

  /**
   * What the page shows.
   *
   * @param password of whom, shown once; null: of nobody
   * @param problem what was wrong; empty: nothing
   * @param typed a name that could not be
   */
  public record Shown(
      Frame frame,
      List<Account> accounts,
      List<CaseView.Choice> desks,
      @Nullable Given password,
      String problem,
      String typed) {}

  /** A password to hand over. */
  public record Given(String name, String password) {}

  @Serdeable
  record Fresh(
      @Nullable String name,
      @Nullable String shown,
      @Nullable List<String> role,
      @Nullable List<String> desk) {}

  @Serdeable
  record Duties(@Nullable List<String> role, @Nullable List<String> desk) {}

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    return shown(request, null, "", "");
  }

  private HttpResponse<?> shown(
      HttpRequest<?> request, @Nullable Given password, String problem, String typed) {
    Frame frame = frames.of(request);
    List<CaseView.Choice> all =
        desks.all().stream()
            .filter(HelpDesk::chats)
            .map(desk -> new CaseView.Choice(desk.id(), desk.name(frame.words().language())))
            .toList();
    return frames
        .draw("accounts", new Shown(frame, accounts.all(), all, password, problem, typed))
        .status(problem.isEmpty() ? 200 : 422);
  }

  @Post
  HttpResponse<?> open(HttpRequest<?> request, @Body Fresh wish) {
    String name = Objects.requireNonNullElse(wish.name(), "");
    String shown = Objects.requireNonNullElse(wish.shown(), "");
    Accounts.Opening opening =
        personnel.open(
            by(request),
            name,
            shown.length() > 80 ? shown.substring(0, 80) : shown,
            roles(wish.role()),
            desks(wish.desk()),
            Gate.session(request).account().language());
    return switch (opening) {
      case Accounts.Opening.Opened(Account account, String password) ->
          shown(request, new Given(account.name(), password), "", "");
      case Accounts.Opening.Taken() ->
          shown(request, null, frames.of(request).say("console.accounts.taken"), name);
      case Accounts.Opening.NoName() ->
          shown(request, null, frames.of(request).say("console.accounts.no-name"), name);
    };
  }

  private static Set<Role> roles(@Nullable List<String> named) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (named != null && named.contains(role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }

  private Set<String> desks(@Nullable List<String> named) {
    Set<String> chosen = new TreeSet<>(named == null ? List.of() : named);
    chosen.removeIf(desk -> !desk.equals(Account.ALL_DESKS) && desks.find(desk).isEmpty());
    return chosen;
  }

  @Post("/{id}")
  HttpResponse<?> assign(HttpRequest<?> request, String id, @Body Duties wish) {
    Account account = account(id);
    Set<Role> roles = roles(wish.role());
    if (isOwn(request, account)) {
      roles.add(Role.ADMINISTRATOR); // nobody locks themselves out
    }
    personnel.assign(by(request), account.id(), roles, desks(wish.desk()));
    return HttpResponse.seeOther(HERE);
  }

  @Post("/{id}/reset")
  HttpResponse<?> reset(HttpRequest<?> request, String id) {
    Account account = account(id);
    if (isOwn(request, account)) {
      return HttpResponse.seeOther(URI.create("/console/me"));
    }
    return shown(
        request, new Given(account.name(), personnel.reset(by(request), account.id())), "", "");
  }

  @Post("/{id}/close")
  HttpResponse<?> close(HttpRequest<?> request, String id) {
    Account account = account(id);
    if (!isOwn(request, account)) {
      personnel.close(by(request), account.id());
    }
    return HttpResponse.seeOther(HERE);
  }

  @Post("/{id}/reopen")
  HttpResponse<?> reopen(HttpRequest<?> request, String id) {
    personnel.reopen(by(request), account(id).id());
    return HttpResponse.seeOther(HERE);
  }

  private Account account(String id) {
    return staff
        .account(id)
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such account"));
  }

  private static String by(HttpRequest<?> request) {
    return Member.of(Gate.session(request).account()).id();
  }

  private static boolean isOwn(HttpRequest<?> request, Account account) {
    return account.id().equals(Gate.session(request).account().id());
  }
}
