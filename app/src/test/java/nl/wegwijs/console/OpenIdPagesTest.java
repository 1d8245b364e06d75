package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wegwijs.Street;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.FarProvider;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Signing in at a provider, as a browser sees it. */
class OpenIdPagesTest {
  private static final FarProvider PROVIDER = new FarProvider().at(Instant.now());
  private static final Street STREET = new Street(PROVIDER.settings());
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @AfterAll
  static void close() {
    STREET.close();
    PROVIDER.close();
  }

  private static HttpResponse<String> get(String path, String cookie) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(STREET.at(path))
            .header("Cookie", "x=y; " + cookie)
            .header("Accept-Language", "nl")
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static String cookies(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";")[0])
        .filter(cookie -> !cookie.matches("[^=]+="))
        .collect(Collectors.joining("; "));
  }

  private static String where(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static HttpResponse<String> signedIn() throws Exception {
    HttpResponse<String> away = get("/console/openid", "");
    FarProvider.Back back = PROVIDER.signIn(URI.create(where(away)));
    return get(
        "/console/openid/back?state=" + back.state() + "&code=" + back.code(), cookies(away));
  }

  @Test
  void theSignInPageLeadsThereAndBackIntoTheConsole() throws Exception {
    STREET
        .the(Accounts.class)
        .open("eva@example.nl", "Eva", Set.of(Role.STAFF), Set.of("*"), new Language("nl"));
    assertThat(get("/console/sign-in", "").body()).contains("Inloggen met je werkaccount");

    PROVIDER.is("eva@example.nl", true);
    HttpResponse<String> in = signedIn();

    assertThat(where(in)).isEqualTo("/console");
    assertThat(in.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("wegwijs-staff=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/console"));
    assertThat(get("/console/me", cookies(in)).body()).contains("Eva");
  }

  @Test
  void aStrangerIsToldWhatToDo() throws Exception {
    PROVIDER.is("nobody@example.nl", true);
    HttpResponse<String> refused = signedIn();
    assertThat(where(refused)).isEqualTo("/console/sign-in?lost=openid.stranger");
    assertThat(get(where(refused), "").body()).contains("geen account met jouw e-mailadres");
    PROVIDER.is("nobody@example.nl", false);
    assertThat(get(where(signedIn()), "").body()).contains("niet bevestigd");
  }

  @Test
  void whoeverComesBackWithoutHavingGoneIsNotIn() throws Exception {
    HttpResponse<String> refused = get("/console/openid/back?state=x&code=y", "");
    assertThat(where(refused)).isEqualTo("/console/sign-in?lost=openid.failed");
    assertThat(cookies(refused)).doesNotContain("wegwijs-staff=");
    assertThat(get("/console/openid/back?error=access_denied", "").statusCode()).isEqualTo(303);
  }

  @Test
  void withoutAProviderThereIsNoSuchWay() {
    try (Street plain = new Street()) {
      var visitor = plain.visitor();
      assertThat(visitor.get("/console/sign-in").body()).doesNotContain("/console/openid");
      assertThat(visitor.get("/console/openid").uri().getPath()).isEqualTo("/console/sign-in");
    }
  }
}
