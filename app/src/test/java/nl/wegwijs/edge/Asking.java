package nl.wegwijs.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MutableHttpRequest;
import java.net.InetSocketAddress;

/** A request from wherever a test wants it to come. */
final class Asking extends HttpRequestWrapper<Object> {
  private final InetSocketAddress peer;

  private Asking(String peer, HttpRequest<Object> request) {
    super(request);
    this.peer = new InetSocketAddress(peer, 40_000);
  }

  /**
   * @param forwarded the X-Forwarded-For headers it carries
   */
  static Asking from(String peer, String... forwarded) {
    MutableHttpRequest<Object> request = HttpRequest.POST("/api/v1/ask", "{}");
    for (String header : forwarded) {
      request.getHeaders().add("X-Forwarded-For", header);
    }
    return new Asking(peer, request);
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    return peer;
  }
}
