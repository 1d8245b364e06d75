package nl.wegwijs.edge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.settings.Network;
import nl.wegwijs.settings.Settings;

/**
 * Who really asks. Each proxy adds whom it heard to the end of X-Forwarded-For; anybody can write
 * the beginning. So it is read from its end, as far as proxies that the operator trusts wrote it.
 */
@Singleton
final class Callers {
  private static final String FORWARDED = "X-Forwarded-For";

  /** An address with a port, as some proxies write it. */
  private static final Pattern PORT = Pattern.compile("\\[(.+)](?::\\d+)?|([\\d.]+):\\d+");

  private final List<Network> trusted;

  Callers(Settings settings) {
    trusted = settings.trustedProxies();
  }

  InetAddress of(HttpRequest<?> request) {
    InetAddress caller = request.getRemoteAddress().getAddress();
    for (String heard : nearestFirst(request.getHeaders())) {
      Optional<InetAddress> before = trusts(caller) ? address(heard) : Optional.empty();
      if (before.isEmpty()) {
        break;
      }
      caller = before.get();
    }
    return caller;
  }

  private boolean trusts(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }

  private static List<String> nearestFirst(HttpHeaders headers) {
    return Arrays.asList(String.join(",", headers.getAll(FORWARDED)).split(",")).reversed();
  }

  private static Optional<InetAddress> address(String written) {
    try {
      Matcher port = PORT.matcher(written.strip());
      String literal = port.matches() ? port.replaceFirst("$1$2") : written.strip();
      return Optional.of(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // such as "unknown"
    }
  }
}
