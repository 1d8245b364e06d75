package nl.wegwijs.bench;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/**
 * Takes a question as the real endpoint does and answers without a thought: what the server itself
 * costs. It is there while the bench runs, and at no other time.
 */
@Hidden
@Requires(env = Nothing.ENVIRONMENT)
@Controller(Nothing.PATH)
final class Nothing {
  static final String ENVIRONMENT = "bench";
  static final String PATH = "/bench/nothing";

  @Post
  Map<String, String> answer(@Body Map<String, String> question) {
    return Map.of("outcome", "unknown");
  }
}
