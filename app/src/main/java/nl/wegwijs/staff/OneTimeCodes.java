package nl.wegwijs.staff;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute (RFC 6238 with SHA-1, which every app has). */
final class OneTimeCodes {
  private static final int SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private OneTimeCodes() {}

  /** The half minute that a code belongs to: this one, or one on either side for a slow clock. */
  static OptionalLong step(byte[] key, String code, Instant now) {
    long step = now.getEpochSecond() / SECONDS;
    return LongStream.rangeClosed(step - 1, step + 1)
        .filter(near -> code(key, near).equals(code))
        .findFirst();
  }

  static String code(byte[] key, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fff_ffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HmacSHA1", e);
    }
  }

  /** As apps want a key to be typed; its length in bytes must be a multiple of five. */
  static String base32(byte[] key) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < key.length * 8; at += 5) {
      int bits = (key[at / 8] & 0xff) << 8 | (at / 8 + 1 < key.length ? key[at / 8 + 1] & 0xff : 0);
      text.append(BASE32.charAt(bits >> (11 - at % 8) & 31));
    }
    return text.toString();
  }
}
