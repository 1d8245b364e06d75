package nl.wegwijs.edge;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Gives every error its body: a problem for programs, a page for people. */
@Singleton
final class Problems implements ErrorResponseProcessor<Object> {
  private final ObjectMapper json;
  private final ErrorPage page;

  Problems(ObjectMapper json, ErrorPage page) {
    this.json = json;
    this.page = page;
  }

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    if (request.getMethod() == HttpMethod.HEAD) {
      return response.body(null);
    }
    if (forPrograms(request)) {
      return response
          .body((Object) write(problem(context, response.status())))
          .contentType(Problem.TYPE);
    }
    return response
        .body((Object) page.draw(request, response.code()))
        .contentType(MediaType.TEXT_HTML_TYPE);
  }

  private static boolean forPrograms(HttpRequest<?> request) {
    String path = request.getPath();
    return path.startsWith("/api") || path.startsWith("/hooks") || !wantsPage(request);
  }

  private static boolean wantsPage(HttpRequest<?> request) {
    return request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
  }

  private static Problem problem(ErrorContext context, HttpStatus status) {
    boolean ours = status.getCode() >= 500;
    List<Problem.Fault> faults = ours ? List.of() : Faults.of(context);
    return new Problem(
        "about:blank",
        status.getReason(),
        status.getCode(),
        ours ? null : detail(context, faults),
        faults);
  }

  private static @org.jspecify.annotations.Nullable String detail(
      ErrorContext context, List<Problem.Fault> faults) {
    if (!faults.isEmpty()) {
      return faults.stream()
          .map(f -> f.field() + ": " + f.detail())
          .collect(Collectors.joining("; "));
    }
    return context.getErrors().stream()
        .map(Error::getMessage)
        .map(Faults::firstLine)
        .findFirst()
        .orElse(null);
  }

  private String write(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
