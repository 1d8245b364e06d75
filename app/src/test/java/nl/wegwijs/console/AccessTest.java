package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.Street;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the console against everybody: the table is what the router itself knows. */
class AccessTest {
  private static final Street STREET = new Street();

  /** Of strangers: it keeps no cookies. */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Map<Role, Desk> DESKS = desks();
  private static final Set<String> OPEN =
      Set.of(
          "/console/sign-in",
          "/console/openid",
          "/console/openid/back",
          "/console/assets/{asked}/{name}");
  private static final Set<String> STEPS = Set.of("/console/code", "/console/new-password");

  private static Map<Role, Desk> desks() {
    Map<Role, Desk> desks = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      desks.put(role, Desk.of(STREET, role.name().toLowerCase(Locale.ROOT), role));
    }
    return desks;
  }

  @AfterAll
  static void close() {
    STREET.close();
  }

  /** A route: how it is asked for, and its pattern. */
  record Route(HttpMethod method, String pattern) {
    String path() {
      return pattern.replaceAll("\\{[^}]+}", new UUID(0, 1).toString());
    }
  }

  static Stream<Route> routes() {
    return STREET
        .the(Router.class)
        .uriRoutes()
        .filter(route -> route.getUriMatchTemplate().toString().startsWith("/console"))
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
        .map(AccessTest::route)
        .distinct();
  }

  private static Route route(UriRouteInfo<?, ?> route) {
    String pattern = route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]+}", "");
    return new Route(route.getHttpMethod(), pattern);
  }

  static Stream<Route> closed() {
    return routes().filter(route -> !OPEN.contains(route.pattern()));
  }

  @Test
  void theRouterKnowsTheConsole() {
    assertThat(routes().map(Route::pattern).collect(Collectors.toSet()))
        .contains(
            "/console",
            "/console/cases/{id}",
            "/console/cases/{id}/take",
            "/console/cases/{id}/referrals",
            "/console/cases/{id}/referrals/{referral}/outcome",
            "/console/stream/list",
            "/console/texts/asked",
            "/console/texts/asked/phrasing",
            "/console/texts/links",
            "/console/texts/links/{id}/revoke",
            "/console/texts/new",
            "/console/texts/trial")
        .hasSizeGreaterThan(25);
  }

  @ParameterizedTest
  @MethodSource("closed")
  void withoutASignInAPageLeadsToItAndAPartIsRefused(Route route) throws Exception {
    HttpResponse<String> page = stranger(route, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location").orElse("")).startsWith("/console/sign-in");

    assertThat(stranger(route, "X-Part", "1").statusCode()).isEqualTo(401);
    assertThat(stranger(route, "Cookie", "wegwijs-staff=" + "x".repeat(43)).statusCode())
        .isIn(303, 401);
  }

  private static HttpResponse<String> stranger(Route route, String... header) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(STREET.at(route.path()))
            .method(route.method().name(), BodyPublishers.ofString("form=guessed"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", STREET.at("").toString())
            .headers(header)
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  @ParameterizedTest
  @MethodSource("stayingIn")
  void aRoleGetsWhatIsItsOwnAndNothingElse(Route route) {
    DESKS.forEach((role, desk) -> {
      HttpResponse<String> answer =
          route.method() == HttpMethod.GET
              ? desk.get(route.path(), "Accept", "text/html")
              : desk.fill("/console/me", route.path());
      boolean refused = !allowed(route.pattern()).contains(role);
      if (STEPS.contains(route.pattern())) {
        assertThat(answer.statusCode()).as("%s %s", role, route).isIn(200, 404);
      } else if (refused) {
        assertThat(answer.statusCode()).as("%s %s", role, route).isEqualTo(403);
      } else {
        // 400, 409, 422: the form was empty; 406: a stream
        assertThat(answer.statusCode()).as("%s %s", role, route).isIn(200, 400, 404, 406, 409, 422);
      }
    });
  }

  /** All but the way out, after which nobody has a role. */
  static Stream<Route> stayingIn() {
    return closed().filter(route -> !route.pattern().equals("/console/sign-out"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormWithoutItsTokenIsRefusedWhateverTheRole(Route route) {
    DESKS.forEach((role, desk) -> {
      int status = desk.forge(route.path()).statusCode();
      assertThat(status)
          .as("%s %s", role, route)
          .isIn(
              STEPS.contains(route.pattern())
                  ? List.of(200, 404)
                  : List.of(403)); // of a step: led back to the first page
    });
  }

  static Stream<Route> forms() {
    return closed().filter(route -> route.method() == HttpMethod.POST);
  }

  @Test
  void whoeverSignsOutIsOut() {
    Desk desk = Desk.of(STREET, "leaver", Role.STAFF);
    desk.fill("/console/me", "/console/sign-out");
    assertThat(desk.get("/console/me").uri().getPath()).isEqualTo("/console/sign-in");
  }

  private static List<Role> allowed(String pattern) {
    if (pattern.matches("/console/(cases|articles|stream|day|tickets|reports|groups).*")) {
      return List.of(Role.STAFF, Role.LEAD);
    }
    if (pattern.startsWith("/console/texts")) {
      return List.of(Role.EDITOR, Role.LEAD, Role.ADMINISTRATOR);
    }
    if (pattern.matches("/console/(accounts|audit).*")) {
      return List.of(Role.ADMINISTRATOR);
    }
    if (pattern.matches("/console/desks.*")) {
      return List.of(Role.LEAD, Role.ADMINISTRATOR);
    }
    return pattern.matches("/console/(figures|diaries.*|events.*)")
        ? List.of(Role.LEAD)
        : List.of(Role.values());
  }

  @Test
  void aFormWithoutItsTokenIsRefusedEvenTheSignIn() {
    var visitor = STREET.visitor();
    visitor.get("/console/sign-in");
    assertThat(
            visitor
                .fill("/console/sign-in", Map.of("name", "staff", "password", Desk.PASSWORD))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            STREET
                .visitor()
                .fill("/console/sign-in", Map.of("form", "", "name", "staff", "password", "x"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void theCookieIsOutOfReachAndNeverLeavesTheConsole() throws Exception {
    var first =
        HTTP.send(
            HttpRequest.newBuilder(STREET.at("/console/sign-in")).build(), BodyHandlers.ofString());
    String cookie = first.headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax", "Path=/console");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void whereToGoAfterwardsIsAlwaysHere() {
    Desk desk = DESKS.get(Role.STAFF);
    assertThat(desk).isNotNull();
    var visitor = STREET.visitor();
    String form = Desk.form(visitor.get("/console/sign-in?next=//evil.example").body());
    var answer =
        visitor.fill(
            "/console/sign-in",
            Map.of(
                "form",
                form,
                "name",
                "staff",
                "password",
                Desk.PASSWORD,
                "next",
                "//evil.example"));
    assertThat(answer.uri().getHost()).isEqualTo(STREET.at("").getHost());
    assertThat(answer.uri().getPath()).isEqualTo("/console");
  }
}
