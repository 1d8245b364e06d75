package nl.wegwijs.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;

/** Answers a field that cannot be with 400. */
@Singleton
final class BadFieldHandler implements ExceptionHandler<BadField, HttpResponse<?>> {
  private final Problems problems;

  BadFieldHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, BadField bad) {
    ErrorContext context = ErrorContext.builder(request).cause(bad).build();
    return problems.processResponse(context, HttpResponse.badRequest());
  }
}
