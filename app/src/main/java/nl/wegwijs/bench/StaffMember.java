package nl.wegwijs.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at the console, without a browser. */
final class StaffMember implements AutoCloseable {
  private static final String NAME = "measurer";
  private static final String PASSWORD = "a sentence for loopback alone";
  private static final Pattern FIRST_PASSWORD = Pattern.compile("shown only now: (\\S+)");
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
  private static final Pattern CASE = Pattern.compile("data-case=\"([^\"]+)\"");

  private final URI service;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  StaffMember(URI service) {
    this.service = service;
  }

  /** Opens the account, before the service starts; gives its first password. */
  static String account(Map<String, String> settings) throws IOException {
    String printed =
        ServiceProcess.run(settings, "staff", "add", NAME, "--role", "staff", "--desk", "all");
    return first(FIRST_PASSWORD, printed);
  }

  void signIn(String firstPassword) throws IOException, InterruptedException {
    String form = first(FORM, get("/console/sign-in"));
    String next =
        post("/console/sign-in", Map.of("form", form, "name", NAME, "password", firstPassword));
    post("/console/new-password", Map.of("form", first(FORM, next), "password", PASSWORD));
  }

  /** Ids of the cases that the list of those waiting shows. */
  List<String> waiting() throws IOException, InterruptedException {
    return CASE.matcher(get("/console?show=waiting"))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  void take(String helpCase) throws IOException, InterruptedException {
    String page = "/console/cases/" + helpCase;
    post(page + "/take", Map.of("form", first(FORM, get(page))));
  }

  /** Reads a stream of the console line by line until it ends. */
  void follow(String stream, Consumer<String> heard) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/console/stream/" + stream))
            .header("Accept", "text/event-stream")
            .build();
    try (Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      lines.forEach(heard);
    } catch (IOException | InterruptedException | java.io.UncheckedIOException e) {
      heard.accept("ended"); // the measuring is over
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(service.resolve(path)).header("Accept", "text/html"));
  }

  private String post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(service.resolve(path))
            .header("Accept", "text/html")
            .header("Origin", service.toString())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String first(Pattern pattern, String text) throws IOException {
    return pattern
        .matcher(text)
        .results()
        .findFirst()
        .map(found -> found.group(1))
        .orElseThrow(() -> new IOException("nothing there like " + pattern));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
