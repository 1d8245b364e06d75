package nl.wegwijs.post;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One file over HTTP: never more than ten megabytes, never for longer than half a minute. */
public final class Download {
  public static final int MOST = 10 * 1024 * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(4);
  private static final Duration CALL = Duration.ofSeconds(30);
  private static final Executor READERS = Executors.newVirtualThreadPerTaskExecutor();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Download() {}

  /**
   * @param headers names and values in turn, for that address alone: nobody is followed elsewhere
   */
  public static Fetched of(URI address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    CompletableFuture<Fetched> answer =
        HTTP.sendAsync(
                headers.length == 0 ? request.build() : request.headers(headers).build(),
                BodyHandlers.ofInputStream())
            .thenApplyAsync(Download::read, READERS);
    try {
      return answer.get(CALL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      return new Fetched.Silent();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Fetched.Silent();
    }
  }

  private static Fetched read(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case 200 -> whole(body.readNBytes(MOST + 1));
        case 301, 302, 303, 307, 308 -> elsewhere(response);
        case 400, 401, 403, 404, 410 -> new Fetched.Gone();
        default -> new Fetched.Silent();
      };
    } catch (IOException e) {
      return new Fetched.Silent();
    }
  }

  private static Fetched whole(byte[] read) {
    return read.length > MOST ? new Fetched.TooLarge() : new Fetched.Whole(read);
  }

  private static Fetched elsewhere(HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Location")
          .<Fetched>map(where -> new Fetched.Elsewhere(response.uri().resolve(where)))
          .orElseGet(Fetched.Gone::new);
    } catch (IllegalArgumentException e) {
      return new Fetched.Gone();
    }
  }
}
