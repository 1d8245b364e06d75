package nl.wegwijs.channel.twilio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as Twilio does. Written apart from the verifier, so that one checks the other.
 *
 * @param token the account's
 */
public record TwilioSigner(String token) {

  /** For a form that was sent to that address. */
  public String sign(String address, Map<String, String> form) {
    StringBuilder signed = new StringBuilder(address);
    new TreeMap<>(form).forEach((key, value) -> signed.append(key).append(value));
    return sign(signed.toString());
  }

  /** For an address that names the hash of its body; see {@link #withHash}. */
  public String sign(String addressAndFields) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] hash = mac.doFinal(addressAndFields.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address under which a JSON body goes out. */
  public static String withHash(String address, byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      String separator = address.contains("?") ? "&" : "?";
      return address + separator + "bodySHA256=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The form as a request's body. */
  public static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
