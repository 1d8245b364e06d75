package nl.wegwijs.edge;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses whoever asks too much. Webhooks are left alone: providers send in bursts. */
@ServerFilter({"/api/**", "/chat/**", "/group/**", "/referral/**", "/read/**", "/console/sign-in"})
final class LimitFilter {
  private final Limits limits;
  private final Callers callers;
  private final Problems problems;

  LimitFilter(Limits limits, Callers callers, Problems problems) {
    this.limits = limits;
    this.callers = callers;
    this.problems = problems;
  }

  @RequestFilter
  @Nullable HttpResponse<?> limit(HttpRequest<?> request) {
    Duration wait =
        request.getMethod() == HttpMethod.POST ? limits.take(callers.of(request)) : Duration.ZERO;
    return wait.isZero() ? null : refused(request, wait);
  }

  private HttpResponse<?> refused(HttpRequest<?> request, Duration wait) {
    ErrorContext context = ErrorContext.builder(request).build();
    return problems
        .processResponse(context, HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS))
        .header("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
  }
}
