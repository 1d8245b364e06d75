package nl.wegwijs.edge;

import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the fields that an error is about. */
final class Faults {
  private Faults() {}

  static List<Problem.Fault> of(ErrorContext context) {
    Throwable cause = context.getRootCause().orElse(null);
    if (cause instanceof BadField bad) {
      return List.of(new Problem.Fault(bad.field(), firstLine(bad.getMessage())));
    }
    if (cause instanceof ConstraintViolationException violations) {
      return violations.getConstraintViolations().stream().map(Faults::fault).toList();
    }
    return unread(cause).map(List::of).orElseGet(() -> named(context));
  }

  private static List<Problem.Fault> named(ErrorContext context) {
    return context.getErrors().stream()
        .flatMap(error -> error.getPath().map(path -> fault(path, error)).stream())
        .toList();
  }

  /** What the JSON reader could make nothing of. */
  private static Optional<Problem.Fault> unread(@Nullable Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof SerdeException unread
          && !unread.getPath().isEmpty()
          && unread.getPath().getLast() instanceof PropertyReferencePath path) {
        String field = path.property().getName();
        return Optional.of(new Problem.Fault(field, firstLine(unread.getMessage())));
      }
    }
    return Optional.empty();
  }

  private static Problem.Fault fault(ConstraintViolation<?> violation) {
    String field = "";
    for (Path.Node node : violation.getPropertyPath()) {
      field = node.getName();
    }
    return new Problem.Fault(field, violation.getMessage());
  }

  private static Problem.Fault fault(String path, Error error) {
    return new Problem.Fault(
        path.substring(path.lastIndexOf('/') + 1), firstLine(error.getMessage()));
  }

  /** The rest says where in the parser it happened. */
  static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("").strip();
  }
}
