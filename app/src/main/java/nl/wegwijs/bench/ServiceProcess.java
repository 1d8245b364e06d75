package nl.wegwijs.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The service in a process of its own, to be measured, and to be killed. */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final URI address;
  private final Path log;

  private ServiceProcess(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /**
   * Starts the service with those settings and does not wait for it.
   *
   * @param log the file that gets what it prints
   */
  public static ServiceProcess start(Map<String, String> environment, Path log) {
    return start(Program.running(), environment, log);
  }

  /** The same of a program that is packed elsewhere. */
  public static ServiceProcess start(Program program, Map<String, String> environment, Path log) {
    ProcessBuilder builder = command(program, environment, "serve").redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      URI address = URI.create("http://127.0.0.1:" + environment.get("WEGWIJS_PORT"));
      return new ServiceProcess(builder.start(), address, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end and gives what it printed. */
  public static String run(Map<String, String> environment, String... arguments)
      throws IOException {
    Process process =
        command(Program.running(), environment, arguments)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    try (InputStream printed = process.getInputStream()) {
      return new String(printed.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ProcessBuilder command(
      Program program, Map<String, String> environment, String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(program.command(arguments));
    builder.environment().keySet().removeIf(name -> name.matches("(WEGWIJS|TWILIO|TELEGRAM)_.*"));
    builder.environment().putAll(environment);
    return builder;
  }

  public URI address() {
    return address;
  }

  /**
   * @throws IOException it has ended by itself; its log says why
   */
  public void checkAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IOException(
          "the service ended with " + process.exitValue() + "; its log is " + log);
    }
  }

  /** Waits until the service says that it is healthy. */
  public ServiceProcess awaitHealthy() throws InterruptedException {
    HttpRequest health =
        HttpRequest.newBuilder(address.resolve("/health")).timeout(Duration.ofSeconds(2)).build();
    long until = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < until && process.isAlive()) {
        try {
          if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return this;
          }
        } catch (IOException notYet) {
          Thread.sleep(10);
        }
      }
    }
    throw new IllegalStateException("the service did not start within " + PATIENCE);
  }

  /** SIGKILL: it gets no chance to finish anything. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Bytes of memory that the process holds resident (Linux). */
  public long residentBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** SIGTERM: it finishes what it holds. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
