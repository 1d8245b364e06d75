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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import nl.wegwijs.handoff.Duty;
import nl.wegwijs.staff.OpenId;
import nl.wegwijs.staff.Session;
import nl.wegwijs.staff.Sessions;
import nl.wegwijs.staff.SignIn;
import nl.wegwijs.staff.SignIn.Change;
import nl.wegwijs.staff.SignIn.Outcome;
import org.jspecify.annotations.Nullable;

/** The way in, step by step, and out. */
@Hidden
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
  private static final URI HOME = URI.create("/console");

  private final Frames frames;
  private final SignIn signIn;
  private final Sessions sessions;
  private final Cookies cookies;
  private final Duty duty;
  private final OpenId openId;

  SignInPages(
      Frames frames, SignIn signIn, Sessions sessions, Cookies cookies, Duty duty, OpenId openId) {
    this.frames = frames;
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookies = cookies;
    this.duty = duty;
    this.openId = openId;
  }

  /**
   * What the page shows.
   *
   * @param name as it was typed
   * @param next the address to go to
   * @param problem what was wrong; empty: nothing
   * @param elsewhere whether one can sign in at the organisation's own provider
   */
  public record Shown(Frame frame, String name, String next, String problem, boolean elsewhere) {}

  @Serdeable
  record Credentials(@Nullable String name, @Nullable String password, @Nullable String next) {}

  @Serdeable
  record Code(@Nullable String code) {}

  @Serdeable
  record NewPassword(@Nullable String password) {}

  @Get("/sign-in")
  HttpResponse<?> form(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String next,
      @QueryValue(defaultValue = "") String lost) {
    if (Gate.visitor(request).isPresent()) {
      return HttpResponse.seeOther(HOME);
    }
    String token = Cookies.token(request, Cookies.FORM).orElseGet(Cookies::fresh);
    request.setAttribute(Gate.FORM_TOKEN, token);
    Frame frame = frames.of(request);
    String problem =
        lost.matches("openid\\.(failed|stranger|unverified)")
            ? frame.say("console.sign-in." + lost)
            : lost.isEmpty() ? "" : frame.say("console.sign-in.lost");
    return frames
        .draw("sign-in", new Shown(frame, "", next, problem, openId.isOn()))
        .cookie(cookies.form(token));
  }

  @Post("/sign-in")
  HttpResponse<?> enter(HttpRequest<?> request, @Body Credentials given) {
    String name = Objects.requireNonNullElse(given.name(), "");
    String password = Objects.requireNonNullElse(given.password(), "");
    String next = Objects.requireNonNullElse(given.next(), "");
    return switch (signIn.enter(name, password)) {
      case Outcome.Entered(Session session) -> entered(session, next);
      case Outcome.Wrong() -> again(request, "sign-in", name, next, "console.sign-in.wrong");
      case Outcome.Paused(Instant until) -> paused(request, "sign-in", name, next, until);
    };
  }

  /** Only to a page of ours. */
  private MutableHttpResponse<?> entered(Session session, String next) {
    boolean open = session.stage() == Session.Stage.OPEN;
    boolean ours = next.matches("/console(/[A-Za-z0-9/-]*)?");
    return HttpResponse.seeOther(
            open && ours ? URI.create(next) : URI.create(Access.nextStep(session)))
        .cookie(cookies.of(session));
  }

  private MutableHttpResponse<?> again(
      HttpRequest<?> request, String template, String name, String next, String problem) {
    Frame frame = frames.of(request);
    return frames
        .draw(template, new Shown(frame, name, next, frame.say(problem), openId.isOn()))
        .status(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private MutableHttpResponse<?> paused(
      HttpRequest<?> request, String template, String name, String next, Instant until) {
    Frame frame = frames.of(request);
    String time = Times.clock(until);
    return frames
        .draw(
            template,
            new Shown(
                frame,
                name,
                next,
                frame.say("console.sign-in.paused", "time", time),
                openId.isOn()))
        .status(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Get("/code")
  HttpResponse<?> code(HttpRequest<?> request) {
    return frames.draw("code", new Shown(frames.of(request), "", "", "", false));
  }

  @Post("/code")
  HttpResponse<?> code(HttpRequest<?> request, @Body Code given) {
    String code = Objects.requireNonNullElse(given.code(), "");
    return switch (signIn.code(Gate.session(request), code)) {
      case Outcome.Entered(Session session) -> entered(session, "");
      case Outcome.Wrong() -> again(request, "code", "", "", "console.code.wrong");
      case Outcome.Paused(Instant until) -> paused(request, "code", "", "", until);
    };
  }

  @Get("/new-password")
  HttpResponse<?> newPassword(HttpRequest<?> request) {
    return frames.draw("new-password", new Shown(frames.of(request), "", "", "", false));
  }

  @Post("/new-password")
  HttpResponse<?> newPassword(HttpRequest<?> request, @Body NewPassword given) {
    String wanted = Objects.requireNonNullElse(given.password(), "");
    String page = "new-password";
    return switch (signIn.change(Gate.session(request), "", wanted)) {
      case Change.Changed(Session session) -> entered(session, "");
      case Change.Wrong() -> again(request, page, "", "", "console.password.wrong");
      case Change.Length() -> again(request, page, "", "", "console.password.length");
      case Change.Easy() -> again(request, page, "", "", "console.password.easy");
      case Change.Paused(Instant until) -> paused(request, page, "", "", until);
    };
  }

  @Post("/sign-out")
  HttpResponse<?> out(HttpRequest<?> request) {
    duty.left(Gate.session(request).account());
    sessions.end(Gate.session(request));
    return HttpResponse.seeOther(URI.create("/console/sign-in")).cookie(cookies.end());
  }
}
