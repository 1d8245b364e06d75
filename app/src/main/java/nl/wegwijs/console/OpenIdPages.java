package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import nl.wegwijs.staff.OpenId;
import nl.wegwijs.staff.Session;

/** To the organisation's own sign-in and back. */
@Hidden
@Controller("/console/openid")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OpenIdPages {
  private final OpenId openId;
  private final Cookies cookies;

  OpenIdPages(OpenId openId, Cookies cookies) {
    this.openId = openId;
    this.cookies = cookies;
  }

  @Get
  HttpResponse<?> leave() {
    return openId
        .begin()
        .<HttpResponse<?>>map(
            way -> HttpResponse.seeOther(way.to()).cookie(cookies.away(way.memory())))
        .orElseGet(() -> refused("failed"));
  }

  @Get("/back")
  HttpResponse<?> back(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String code) {
    String memory = request.getCookies().findCookie(Cookies.AWAY).map(Cookie::getValue).orElse("");
    return switch (openId.end(memory, state, code)) {
      case OpenId.Outcome.Entered(Session session) ->
          HttpResponse.seeOther(URI.create(Access.nextStep(session)))
              .cookie(cookies.of(session))
              .cookie(cookies.back());
      case OpenId.Outcome.Stranger() -> refused("stranger");
      case OpenId.Outcome.Unverified() -> refused("unverified");
      case OpenId.Outcome.Failed() -> refused("failed");
    };
  }

  private HttpResponse<?> refused(String why) {
    return HttpResponse.seeOther(URI.create("/console/sign-in?lost=openid." + why))
        .cookie(cookies.back());
  }
}
