package nl.wegwijs.console;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import nl.wegwijs.staff.Session;
import nl.wegwijs.staff.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Nobody gets past who has not signed in, lacks the role, or sends a form that is not ours. A page
 * leads to the sign-in; a part of a page is refused with 401, so that the script can say so.
 */
@ServerFilter("/console/**")
final class Gate {
  private static final String VISIT = "wegwijs.session";

  /** Of a form: proves that it is ours. */
  static final String FORM_FIELD = "form";

  /** Attribute of a request whose form cookie is set only with its answer. */
  static final String FORM_TOKEN = "wegwijs.form";

  /** The script asks for parts of pages with it. */
  static final String PART = "X-Part";

  private final Sessions sessions;

  Gate(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Whose request it is; only behind the gate. */
  static Session session(HttpRequest<?> request) {
    return visitor(request).orElseThrow(() -> new HttpStatusException(HttpStatus.UNAUTHORIZED, ""));
  }

  /** Whose request it is; empty: nobody's yet. */
  static Optional<Session> visitor(HttpRequest<?> request) {
    return request.getAttribute(VISIT, Session.class);
  }

  /** What the forms of the page carry. */
  static String formToken(HttpRequest<?> request) {
    return visitor(request)
        .map(Session::formToken)
        .or(() -> request.getAttribute(FORM_TOKEN, String.class).map(Session::formToken))
        .or(() -> Cookies.token(request, Cookies.FORM).map(Session::formToken))
        .orElse("");
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> pass(HttpRequest<?> request) {
    Optional<Access> access =
        Arrays.stream(Access.values()).filter(a -> a.covers(request.getPath())).findFirst();
    Optional<Session> session =
        Cookies.token(request, Cookies.SESSION)
            .flatMap(token -> isStream(request) ? sessions.find(token) : sessions.use(token));
    session.ifPresent(s -> request.setAttribute(VISIT, s));
    HttpResponse<?> refused = refusal(request, access, session);
    if (refused == null && request.getMethod() == HttpMethod.POST && !isOurs(request)) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, "the form is not ours, or it is old");
    }
    return refused;
  }

  private static @Nullable HttpResponse<?> refusal(
      HttpRequest<?> request, Optional<Access> access, Optional<Session> session) {
    if (access.filter(a -> a == Access.ANYBODY).isPresent()) {
      return null;
    }
    if (session.isEmpty()) {
      return signInFirst(request);
    }
    boolean open = session.get().stage() == Session.Stage.OPEN;
    if (access.filter(a -> a == Access.HALF).isPresent() || !open) {
      String step = Access.nextStep(session.get());
      return step.equals(request.getPath()) ? null : HttpResponse.seeOther(URI.create(step));
    }
    if (access.isEmpty() || !access.get().allows(session.get().account())) {
      throw new HttpStatusException(
          access.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN, "not for you");
    }
    return null;
  }

  private static HttpResponse<?> signInFirst(HttpRequest<?> request) {
    if (isPart(request)) {
      return HttpResponse.unauthorized();
    }
    boolean reads = request.getMethod() == HttpMethod.GET;
    UriBuilder signIn = UriBuilder.of("/console/sign-in");
    return HttpResponse.seeOther(
        (reads ? signIn.queryParam("next", request.getUri()) : signIn.queryParam("lost", "1"))
            .build());
  }

  private static boolean isPart(HttpRequest<?> request) {
    return request.getHeaders().contains(PART) || isStream(request);
  }

  /** A page that stays open asks for it, whether anybody sits there or not. */
  private static boolean isStream(HttpRequest<?> request) {
    return request.accept().contains(MediaType.TEXT_EVENT_STREAM_TYPE);
  }

  private static boolean isOurs(HttpRequest<?> request) {
    String wanted = formToken(request);
    byte[] given = field(request).getBytes(StandardCharsets.US_ASCII);
    return !wanted.isEmpty()
        && MessageDigest.isEqual(wanted.getBytes(StandardCharsets.US_ASCII), given);
  }

  /** The field as it came, by a look at the body that leaves it to the page. */
  private static String field(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> sent)) {
      return "";
    }
    try (CloseableByteBody copy =
            sent.byteBody().split(ByteBody.SplitBackpressureMode.SLOWEST).allowDiscard();
        var whole = copy.buffer().join()) {
      return Arrays.stream(whole.toString(StandardCharsets.US_ASCII).split("&"))
          .filter(pair -> pair.startsWith(FORM_FIELD + "="))
          .map(pair -> pair.substring(FORM_FIELD.length() + 1))
          .findFirst()
          .orElse("");
    } catch (CompletionException e) {
      return ""; // more than the server takes
    }
  }

  @ResponseFilter
  void keepOutOfCaches(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (!request.getPath().startsWith("/console/assets/")) {
      response.header("Cache-Control", "no-store");
    }
  }
}
