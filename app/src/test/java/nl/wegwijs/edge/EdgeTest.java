package nl.wegwijs.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import java.net.InetSocketAddress;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EdgeTest {
  private static House house;

  @BeforeAll
  static void open() {
    house = new House(Database.H2);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whoeverAsksTooMuchIsToldWhenToComeBack() {
    LimitFilter filter = house.the(LimitFilter.class);
    HttpRequest<?> stranger = from("192.0.2.9", HttpRequest.POST("/api/v1/ask", "{}"));
    for (int i = 0; i < 60; i++) {
      assertThat(filter.limit(stranger)).isNull();
    }

    HttpResponse<?> refused = filter.limit(stranger);

    assertThat(refused.code()).isEqualTo(429);
    assertThat(refused.getHeaders().get("Retry-After")).isEqualTo("1");
    assertThat(refused.body().toString()).contains("\"status\":429", "Too Many Requests");
  }

  @Test
  void aForwardedAddressIsNotBelieved() {
    LimitFilter filter = house.the(LimitFilter.class);
    for (int i = 0; i < 60; i++) {
      filter.limit(from("192.0.2.10", HttpRequest.POST("/api/v1/ask", "{}")));
    }
    HttpRequest<String> liar =
        HttpRequest.POST("/api/v1/ask", "{}").header("X-Forwarded-For", "127.0.0.1");

    assertThat(filter.limit(from("192.0.2.10", liar)).code()).isEqualTo(429);
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

  private static <T> HttpRequest<T> from(String address, HttpRequest<T> request) {
    return new HttpRequestWrapper<T>(request) {
      @Override
      public InetSocketAddress getRemoteAddress() {
        return new InetSocketAddress(address, 40_000);
      }
    };
  }
}
