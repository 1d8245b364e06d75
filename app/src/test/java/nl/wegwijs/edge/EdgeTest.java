package nl.wegwijs.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import java.util.Map;
import java.util.Objects;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EdgeTest {
  private static House house;

  @BeforeAll
  static void open() {
    house = new House(Database.H2.environment(Map.of("WEGWIJS_TRUSTED_PROXIES", "10.0.0.1")));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whoeverAsksTooMuchIsToldWhenToComeBack() {
    useUp(Asking.from("192.0.2.9"));

    HttpResponse<?> refused = refusal(Asking.from("192.0.2.9"));

    assertThat(refused.code()).isEqualTo(429);
    assertThat(refused.getHeaders().get("Retry-After")).isEqualTo("1");
    assertThat(refused.body().toString()).contains("\"status\":429", "Too Many Requests");
  }

  @Test
  void aForwardedAddressIsNotBelievedOfAStranger() {
    useUp(Asking.from("192.0.2.10"));

    assertThat(refusal(Asking.from("192.0.2.10", "127.0.0.1")).code()).isEqualTo(429);
  }

  @Test
  void behindATrustedProxyEverybodyHasALimitOfTheirOwn() {
    useUp(Asking.from("10.0.0.1", "203.0.113.9"));

    assertThat(refusal(Asking.from("10.0.0.1", "203.0.113.9")).code()).isEqualTo(429);
    assertThat(filter().limit(Asking.from("10.0.0.1", "203.0.113.10"))).isNull();
  }

  private static LimitFilter filter() {
    return house.the(LimitFilter.class);
  }

  private static void useUp(Asking request) {
    for (int i = 0; i < 60; i++) {
      assertThat(filter().limit(request)).isNull();
    }
  }

  private static HttpResponse<?> refusal(Asking request) {
    return Objects.requireNonNull(filter().limit(request));
  }

  @Test
  void aFaultOfOursSaysNothingOfItself() {
    ErrorContext context =
        ErrorContext.builder(HttpRequest.GET("/api/v1/ask"))
            .cause(new IllegalStateException("password=secret"))
            .errorMessage("Internal Server Error: password=secret")
            .build();

    HttpResponse<?> answer =
        house.the(Problems.class).processResponse(context, HttpResponse.serverError());

    assertThat(answer.body().toString())
        .contains("\"status\":500", "Internal Server Error")
        .doesNotContain("secret", "detail");
    assertThat(answer.getContentType().orElseThrow().toString()).isEqualTo(Problem.TYPE);
  }
}
