package nl.wegwijs;

import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.util.concurrent.Callable;
import nl.wegwijs.settings.BadSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wegwijs serve}: starts the service and says where it listens. */
@Command(name = "serve", description = "Starts the service.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--rehearse",
      hidden = true,
      description = "starts on a throw-away database, asks itself a few questions and ends")
  private boolean rehearse;

  @Override
  public Integer call() throws Exception {
    if (rehearse) {
      Rehearsal.run();
      return 0;
    }
    try {
      EmbeddedServer server = Serving.start(System.getenv());
      System.out.println("Wegwijs listens. Web chat: http://localhost:" + server.getPort() + "/");
      return 0;
    } catch (BadSettings e) {
      System.err.println("Wegwijs does not start, these settings cannot be:\n" + e.getMessage());
      return 2;
    } catch (RuntimeException e) {
      System.err.println("Wegwijs does not start: " + reason(e));
      return 1;
    }
  }

  /** The sentence that tells an operator what to do, from below the framework's own. */
  private static String reason(Throwable problem) {
    Throwable deepest = problem;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    if (deepest instanceof BindException) {
      return "the port is taken; set WEGWIJS_PORT to another one";
    }
    String said = deepest.getMessage();
    return said == null || deepest instanceof BeanInstantiationException
        ? deepest.toString()
        : said;
  }
}
