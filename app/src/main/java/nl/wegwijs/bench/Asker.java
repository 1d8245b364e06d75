package nl.wegwijs.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Asks the public API, and an endpoint that does nothing. */
final class Asker implements AutoCloseable {
  /** Questions of the kind that the knowledge base answers, in the five languages. */
  static final List<String> QUESTIONS =
      List.of(
          "jak dostac numer bsn",
          "gdzie sie zameldowac w gminie i jakie papiery",
          "cum ma inregistrez la primarie",
          "unde obtin digid daca am doar rni",
          "как да се регистрирам в общината",
          "изгубих си паролата за digid",
          "how do i get a bsn number",
          "my landlord does not let me register",
          "hoe schrijf ik me in bij de gemeente",
          "ik ga verhuizen, waar geef ik dat door");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI ask;
  private final URI empty;

  Asker(URI service) {
    this.ask = service.resolve("/api/v1/ask");
    this.empty = service.resolve(Nothing.PATH);
  }

  void ask(int number) throws IOException, InterruptedException {
    post(ask, number);
  }

  void empty(int number) throws IOException, InterruptedException {
    post(empty, number);
  }

  private void post(URI endpoint, int number) throws IOException, InterruptedException {
    String json = "{\"text\":\"" + QUESTIONS.get(number % QUESTIONS.size()) + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    if (status / 100 != 2) {
      throw new IOException(endpoint.getPath() + " answered " + status);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
