package nl.wegwijs.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what says beforehand that it is larger than a megabyte, or four for the lists that
 * employers send. What does not say how large it is the server itself refuses after 8 megabytes.
 */
@ServerFilter("/**")
final class BodySize {
  private static final long MOST = 1024 * 1024;
  private static final long MOST_OF_LIST = 4 * MOST;
  private static final String LISTS = "/group/";

  private final Problems problems;

  BodySize(Problems problems) {
    this.problems = problems;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    long most = request.getPath().startsWith(LISTS) ? MOST_OF_LIST : MOST;
    return request.getContentLength() <= most ? null : refused(request);
  }

  private HttpResponse<?> refused(HttpRequest<?> request) {
    ErrorContext context = ErrorContext.builder(request).build();
    return problems.processResponse(
        context, HttpResponse.status(HttpStatus.REQUEST_ENTITY_TOO_LARGE));
  }
}
