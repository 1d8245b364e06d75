package nl.wegwijs.channel.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;

/**
 * Whoever holds this token is the person: 256 random bits in a cookie that scripts cannot read.
 *
 * @param token never shown or logged
 */
record Session(String token) {
  static final String COOKIE = "wegwijs";
  private static final Duration KEPT = Duration.ofDays(30);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one, for somebody who writes the first time. */
  static Session fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Session(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static Optional<Session> of(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(COOKIE)
        .map(Cookie::getValue)
        .filter(token -> token.matches("[A-Za-z0-9_-]{43}"))
        .map(Session::new);
  }

  Address address() {
    return new Address(Channel.WEB, "page/" + token);
  }

  /** A message's id made ours alone, so that nobody can take another's. */
  String providerId(String clientId) {
    byte[] digest = sha256(token.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "/" + clientId;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param encrypted true when the page is reached by https alone
   */
  Cookie cookie(boolean encrypted) {
    return cookie(COOKIE, token, KEPT, encrypted);
  }

  /** Takes the token out of the browser. */
  static Cookie end(boolean encrypted) {
    return cookie(COOKIE, "", Duration.ZERO, encrypted);
  }

  static Cookie language(String tag, boolean encrypted) {
    return cookie(nl.wegwijs.edge.PageLanguage.COOKIE, tag, KEPT, encrypted);
  }

  private static Cookie cookie(String name, String value, Duration kept, boolean encrypted) {
    return Cookie.of(name, value)
        .path("/")
        .httpOnly(true)
        .secure(encrypted)
        .sameSite(SameSite.Lax)
        .maxAge(kept);
  }

  @Override
  public String toString() {
    return "Session[***]";
  }
}
