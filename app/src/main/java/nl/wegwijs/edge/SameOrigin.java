package nl.wegwijs.edge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import java.net.URI;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Takes a form only from a page of our own. Every browser of the last years says where a form comes
 * from; one that does not say is refused.
 */
@ServerFilter({"/chat/**", "/group/**", "/referral/**", "/read/**"})
final class SameOrigin {
  private final Problems problems;
  private final String publicHost;

  SameOrigin(Problems problems, Settings settings) {
    this.problems = problems;
    this.publicHost = settings.publicUrl().getAuthority();
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    return reads || fromHere(request.getHeaders()) ? null : refused(request);
  }

  private boolean fromHere(HttpHeaders headers) {
    String site = headers.get("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = headers.get(HttpHeaders.ORIGIN);
    return origin != null ? ours(origin, headers) : ours(headers.get(HttpHeaders.REFERER), headers);
  }

  private boolean ours(@Nullable String address, HttpHeaders headers) {
    try {
      String host = address == null ? null : URI.create(address).getAuthority();
      return host != null
          && (host.equals(publicHost) || host.equals(headers.get(HttpHeaders.HOST)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private HttpResponse<?> refused(HttpRequest<?> request) {
    ErrorContext context = ErrorContext.builder(request).build();
    return problems.processResponse(context, HttpResponse.status(HttpStatus.FORBIDDEN));
  }
}
