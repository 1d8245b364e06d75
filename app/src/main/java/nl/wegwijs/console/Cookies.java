package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.wegwijs.settings.Settings;
import nl.wegwijs.staff.Session;

/** What a browser of the staff holds. */
@Singleton
class Cookies {
  /** Holds a session's token. */
  static final String SESSION = "wegwijs-staff";

  /** Holds what the sign-in form is checked against. */
  static final String FORM = "wegwijs-form";

  /** Holds what somebody needs who comes back from signing in elsewhere. */
  static final String AWAY = "wegwijs-away";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final boolean encrypted;

  Cookies(Settings settings) {
    encrypted = "https".equals(settings.publicUrl().getScheme());
  }

  static Optional<String> token(HttpRequest<?> request, String name) {
    return request
        .getCookies()
        .findCookie(name)
        .map(Cookie::getValue)
        .filter(token -> token.matches("[A-Za-z0-9_-]{43}"));
  }

  static String fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  Cookie of(Session session) {
    return cookie(SESSION, session.token());
  }

  Cookie form(String token) {
    return cookie(FORM, token);
  }

  Cookie away(String memory) {
    return cookie(AWAY, memory).maxAge(Duration.ofMinutes(10));
  }

  Cookie back() {
    return cookie(AWAY, "").maxAge(Duration.ZERO);
  }

  Cookie end() {
    return cookie(SESSION, "").maxAge(Duration.ZERO);
  }

  private Cookie cookie(String name, String value) {
    return Cookie.of(name, value)
        .path("/console")
        .httpOnly(true)
        .secure(encrypted)
        .sameSite(SameSite.Lax);
  }
}
