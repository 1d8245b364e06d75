package nl.wegwijs.channel.twilio;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks. What Twilio did not sign is refused and leaves no trace; 200 means that the message
 * is stored, or that there was nothing in it to store. The answer to a person goes by the API,
 * never in the response.
 */
@Hidden
@Controller(TwilioHooks.PATH)
@Requires(condition = TwilioOn.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TwilioHooks {
  static final String PATH = "/hooks/twilio";
  static final String STATUS = "/status";

  private static final String SIGNATURE = "X-Twilio-Signature";
  private static final String NOTHING_TO_SAY = "<Response/>";
  private static final MediaType XML = new MediaType("text/xml; charset=utf-8");

  private final Signature signature;
  private final String publicUrl;
  private final ObjectMapper json;
  private final InboundReader inbound;
  private final Inbox inbox;
  private final Statuses statuses;

  TwilioHooks(
      Settings settings, ObjectMapper json, InboundReader inbound, Inbox inbox, Statuses statuses) {
    this.signature = new Signature(settings.twilio().orElseThrow().authToken());
    this.publicUrl = settings.publicUrl().toString();
    this.json = json;
    this.inbound = inbound;
    this.inbox = inbox;
    this.statuses = statuses;
  }

  @Post(uri = "/inbound", consumes = MediaType.ALL, produces = MediaType.TEXT_XML)
  HttpResponse<String> inbound(HttpRequest<byte[]> request) {
    inbound.read(verified(request)).ifPresent(inbox::accept);
    return understood();
  }

  /**
   * @param letter which letter it is about, as we told Twilio when we sent it
   */
  @Post(uri = STATUS, consumes = MediaType.ALL, produces = MediaType.TEXT_XML)
  HttpResponse<String> status(HttpRequest<byte[]> request, @QueryValue @Nullable String letter) {
    statuses.take(verified(request), letter);
    return understood();
  }

  private static HttpResponse<String> understood() {
    return HttpResponse.ok(NOTHING_TO_SAY).contentType(XML);
  }

  private Form verified(HttpRequest<byte[]> request) {
    byte[] body = request.getBody().orElseGet(() -> new byte[0]);
    String given = request.getHeaders().findFirst(SIGNATURE).orElse("");
    String type = request.getContentType().map(MediaType::getName).orElse("");
    if (given.isEmpty()) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, SIGNATURE + " is missing");
    }
    return switch (type) {
      case MediaType.APPLICATION_FORM_URLENCODED -> form(given, address(request.getUri()), body);
      case MediaType.APPLICATION_JSON -> json(given, address(request.getUri()), body);
      default ->
          throw new HttpStatusException(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "Only application/x-www-form-urlencoded and application/json");
    };
  }

  /** As Twilio knows it: never from a Host or X-Forwarded header, which anybody can write. */
  private String address(URI asked) {
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return publicUrl + asked.getRawPath() + query;
  }

  private Form form(String given, String address, byte[] body) {
    try {
      Form form = Form.read(body);
      return checked(signature.isRight(given, address, form), form);
    } catch (Form.Malformed e) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
    }
  }

  private Form json(String given, String address, byte[] body) {
    checked(signature.isRight(given, address, body), Map.of());
    try {
      return Form.of(json.readValue(body, Argument.mapOf(String.class, Object.class)));
    } catch (IOException e) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "body: no JSON object");
    }
  }

  private static <T> T checked(boolean right, T request) {
    if (!right) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, SIGNATURE + " is wrong");
    }
    return request;
  }
}
