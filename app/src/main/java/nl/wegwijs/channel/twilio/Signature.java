package nl.wegwijs.channel.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a request comes from Twilio: base64 of HMAC-SHA1, keyed with the account's token, over
 * the address and then each key with its values
 * (https://www.twilio.com/docs/usage/security#validating-requests). Not the SDK's RequestValidator,
 * which refuses repeated keys.
 */
final class Signature {
  private static final Pattern ADDRESS = Pattern.compile("(https?)://([^/?#]*?)(:\\d+)?([/?#].*)?");
  private static final Pattern HASH = Pattern.compile("[?&]bodySHA256=([^&#]*)");

  private final String token;

  /**
   * @param token the account's; empty: everything is refused
   */
  Signature(String token) {
    this.token = token;
  }

  /** Whether that signature is right for a form sent to that address. */
  boolean isRight(String signature, String address, Form form) {
    StringBuilder fields = new StringBuilder();
    form.fields()
        .forEach((key, values) -> values.forEach(value -> fields.append(key).append(value)));
    return isRight(signature, address, fields.toString());
  }

  /**
   * Whether it is right for a body of another kind: the address alone is signed and names the
   * body's SHA-256.
   */
  boolean isRight(String signature, String address, byte[] body) {
    Matcher named = HASH.matcher(address);
    return named.find()
        && same(named.group(1).toLowerCase(Locale.ROOT), sha256(body))
        && isRight(signature, address, "");
  }

  private boolean isRight(String signature, String address, String fields) {
    boolean right = false;
    for (String spelling : spellings(address)) {
      right |= same(sign(spelling + fields), signature);
    }
    return right && !token.isEmpty();
  }

  /** Twilio signs the address with or without its port, depending on who configured it. */
  private static List<String> spellings(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return List.of(address);
    }
    String host = parts.group(1) + "://" + parts.group(2);
    String port = parts.group(1).equals("https") ? ":443" : ":80";
    String rest = parts.group(4) == null ? "" : parts.group(4);
    return Stream.of(address, host + rest, host + port + rest).distinct().toList();
  }

  private String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      // an empty key is not allowed; nothing is right then anyway
      mac.init(new SecretKeySpec(bytes(token.isEmpty() ? "-" : token), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HmacSHA1", e);
    }
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
