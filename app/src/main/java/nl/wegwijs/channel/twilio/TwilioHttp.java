package nl.wegwijs.channel.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's way to the network, with the JDK's client below it: each request goes out once, within
 * a time that covers connecting and the whole answer, and to the address that is configured. Why
 * not the SDK's own: decision 0032.
 */
final class TwilioHttp extends HttpClient {
  private static final String API = "https://api.twilio.com";
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final String base;
  private final Duration most;
  private final java.net.http.HttpClient client =
      java.net.http.HttpClient.newBuilder()
          .version(java.net.http.HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /**
   * @param base Twilio's own address, or the one that stands for all of its hosts
   * @param most for connecting and the whole answer
   */
  TwilioHttp(URI base, Duration most) {
    this.base = base.toString();
    this.most = most;
  }

  /** An end that the SDK would not tell apart from others. */
  static final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ApiAnswer answer;

    Unanswered(ApiAnswer answer) {
      super(answer.toString(), null, false, false);
      this.answer = answer;
    }

    ApiAnswer answer() {
      return answer;
    }
  }

  /** Once: the SDK sends again on 5xx, and a message then comes twice. */
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(translated(request), BodyHandlers.ofByteArray());
    try {
      return read(answer.get(most.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw new Unanswered(unanswered(e.getCause()));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Unanswered(new ApiAnswer.Silence());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new Unanswered(new ApiAnswer.Silence());
    }
  }

  private HttpRequest translated(Request request) {
    boolean json = request.getBody() != null;
    String body = json ? request.getBody() : request.encodeFormBody();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address(request))
            .header("Authorization", request.getAuthString())
            .header("Accept", "application/json");
    return request.getMethod() == HttpMethod.GET
        ? builder.GET().build()
        : builder
            .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
  }

  private URI address(Request request) {
    URI asked = URI.create(request.constructURL().toString());
    if (base.equals(API)) {
      return asked;
    }
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return URI.create(base + asked.getRawPath() + query);
  }

  private static ApiAnswer unanswered(@Nullable Throwable cause) {
    return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
        ? new ApiAnswer.Unreached()
        : new ApiAnswer.Silence();
  }

  private static Response read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (status == 429) {
      throw new Unanswered(new ApiAnswer.SlowDown(pause(response)));
    }
    if (status >= 500) {
      throw new Unanswered(new ApiAnswer.Silence());
    }
    if (status >= 300 && !body.startsWith("{")) {
      throw new Unanswered(new ApiAnswer.Denied(0, status));
    }
    return new Response(body, status);
  }

  private static @Nullable Duration pause(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(null);
  }

  /** Whoever waits for an answer hears nothing. */
  void close() {
    client.shutdownNow();
  }
}
