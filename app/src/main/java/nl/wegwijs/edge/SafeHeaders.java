package nl.wegwijs.edge;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import nl.wegwijs.settings.Settings;

/** Tells browsers to load nothing from elsewhere and to show our pages in nobody's frame. */
@ServerFilter("/**")
final class SafeHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final boolean encrypted;

  SafeHeaders(Settings settings) {
    this.encrypted = "https".equals(settings.publicUrl().getScheme());
  }

  @ResponseFilter
  void add(MutableHttpResponse<?> response) {
    response
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (encrypted) {
      response.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
