package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Session;
import nl.wegwijs.staff.Sessions;
import nl.wegwijs.staff.SignIn;
import nl.wegwijs.staff.SignIn.Change;
import org.jspecify.annotations.Nullable;

/** What everybody sets for themselves: language, password, one-time codes, other sessions. */
@Hidden
@Controller("/console/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class MePage {
  private static final URI HERE = URI.create("/console/me");

  private final Frames frames;
  private final SignIn signIn;
  private final Sessions sessions;
  private final Accounts accounts;
  private final Cookies cookies;

  MePage(Frames frames, SignIn signIn, Sessions sessions, Accounts accounts, Cookies cookies) {
    this.frames = frames;
    this.signIn = signIn;
    this.sessions = sessions;
    this.accounts = accounts;
    this.cookies = cookies;
  }

  /**
   * What the page shows.
   *
   * @param key of the codes that are offered; null: they are in use
   * @param done what was done; empty: nothing
   * @param problem what was wrong; empty: nothing
   */
  public record Shown(
      Frame frame, SignIn.@Nullable Key key, QrPicture picture, String done, String problem) {}

  @Serdeable
  record Passwords(@Nullable String now, @Nullable String password) {}

  @Serdeable
  record Code(@Nullable String code) {}

  @Serdeable
  record Choice(@Nullable String language) {}

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    return shown(request, "", "");
  }

  private HttpResponse<?> shown(HttpRequest<?> request, String done, String problem) {
    Session session = Gate.session(request);
    SignIn.Key key = session.account().givesCodes() ? null : signIn.offerCodes(session);
    Frame frame = frames.of(request);
    Shown shown =
        new Shown(
            frame,
            key,
            QrPicture.of(key == null ? "" : key.link()),
            done.isEmpty() ? "" : frame.say(done),
            problem);
    return frames.draw("me", shown).status(problem.isEmpty() ? 200 : 422);
  }

  private HttpResponse<?> problem(HttpRequest<?> request, String key) {
    return shown(request, "", frames.of(request).say(key));
  }

  @Post("/language")
  HttpResponse<?> language(HttpRequest<?> request, @Body Choice choice) {
    String tag = Objects.requireNonNullElse(choice.language(), "");
    if (Set.of("nl", "en").contains(tag)) {
      accounts.speak(Gate.session(request).account().id(), new Language(tag));
    }
    return HttpResponse.seeOther(HERE);
  }

  @Post("/password")
  HttpResponse<?> password(HttpRequest<?> request, @Body Passwords given) {
    String now = Objects.requireNonNullElse(given.now(), "");
    String wanted = Objects.requireNonNullElse(given.password(), "");
    return switch (signIn.change(Gate.session(request), now, wanted)) {
      case Change.Changed(Session session) ->
          HttpResponse.seeOther(HERE).cookie(cookies.of(session));
      case Change.Wrong() -> problem(request, "console.password.wrong");
      case Change.Length() -> problem(request, "console.password.length");
      case Change.Easy() -> problem(request, "console.password.easy");
      case Change.Paused(Instant until) ->
          shown(
              request,
              "",
              frames.of(request).say("console.sign-in.paused", "time", Times.clock(until)));
    };
  }

  @Post("/codes")
  HttpResponse<?> confirm(HttpRequest<?> request, @Body Code given) {
    String code = Objects.requireNonNullElse(given.code(), "");
    return signIn.confirmCodes(Gate.session(request), code)
        ? HttpResponse.seeOther(HERE)
        : problem(request, "console.code.wrong");
  }

  @Post("/codes/drop")
  HttpResponse<?> drop(HttpRequest<?> request, @Body Code given) {
    String code = Objects.requireNonNullElse(given.code(), "");
    return signIn.dropCodes(Gate.session(request), code)
        ? HttpResponse.seeOther(HERE)
        : problem(request, "console.code.wrong");
  }

  @Post("/sessions/end")
  HttpResponse<?> endOthers(HttpRequest<?> request) {
    sessions.endOthers(Gate.session(request));
    return shown(request, "console.me.sessions.ended", "");
  }
}
