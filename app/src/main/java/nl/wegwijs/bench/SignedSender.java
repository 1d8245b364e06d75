package nl.wegwijs.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts messages as Twilio does: a form, signed with the account's token. */
public final class SignedSender implements AutoCloseable {
  /** The account that {@link #settings} tells the service of. */
  static final String ACCOUNT = "AC00000000000000000000000000000001";

  static final String NUMBER = "+31600000000";
  private static final String TOKEN = "a-token-for-loopback";

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final URI inbound;

  /**
   * @param service where the service listens, which is also its public address
   */
  public SignedSender(URI service) {
    this.inbound = service.resolve("/hooks/twilio/inbound");
  }

  /** The settings of a service that knows this sender and delivers to that provider. */
  public static Map<String, String> settings(int port, URI provider) {
    return Map.of(
        "TWILIO_SMS_RATE",
        "9999",
        "WEGWIJS_PORT",
        Integer.toString(port),
        "WEGWIJS_PUBLIC_URL",
        "http://127.0.0.1:" + port,
        "TWILIO_ACCOUNT_SID",
        ACCOUNT,
        "TWILIO_AUTH_TOKEN",
        TOKEN,
        "TWILIO_API_URL",
        provider.toString(),
        "TWILIO_SMS_FROM",
        NUMBER);
  }

  /** Sends a text and gives the HTTP status. */
  public int text(String from, String sid, String text) throws IOException, InterruptedException {
    return post(from, sid, Map.of("Body", text));
  }

  /** Presses a button and gives the HTTP status. */
  public int press(String from, String sid, String option)
      throws IOException, InterruptedException {
    return post(from, sid, Map.of("Body", option, "ButtonText", option, "ButtonPayload", option));
  }

  private int post(String from, String sid, Map<String, String> content)
      throws IOException, InterruptedException {
    SortedMap<String, String> form = new TreeMap<>(content);
    form.putAll(Map.of("MessageSid", sid, "AccountSid", ACCOUNT, "From", from, "To", NUMBER));
    HttpRequest request =
        HttpRequest.newBuilder(inbound)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", signature(form))
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /**
   * Base64 of HMAC-SHA1 over the address and each key with its value, keys in order (Twilio,
   * request validation).
   */
  private String signature(SortedMap<String, String> form) {
    StringBuilder signed = new StringBuilder(inbound.toString());
    form.forEach((key, value) -> signed.append(key).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] hash = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    client.close();
  }
}
