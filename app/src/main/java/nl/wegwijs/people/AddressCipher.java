package nl.wegwijs.people;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Hides addresses at rest: AES-256-GCM with a random 96-bit nonce, and HMAC-SHA-256 to find one
 * again. Both keys come from the secret key by HKDF (RFC 5869).
 */
@Singleton
public final class AddressCipher {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey sealing;
  private final SecretKey finding;
  private final SecureRandom random = new SecureRandom();

  AddressCipher(SecretKeyFile secret) {
    this.sealing = derive(secret.bytes(), "seal", "AES");
    this.finding = derive(secret.bytes(), "find", "HmacSHA256");
  }

  private static SecretKey derive(byte[] secret, String purpose, String algorithm) {
    try {
      var how =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand(("wegwijs address " + purpose).getBytes(StandardCharsets.UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, how);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HKDF-SHA256", e);
    }
  }

  /** The same for the same address, and no way back. */
  String hash(Address address) {
    return mark(address.channel() + " " + address.value());
  }

  /**
   * The same for the same secret, and no way back: 64 hexadecimal digits.
   *
   * @param secret begins with a word for what it is, so that no two kinds are ever the same
   */
  public String mark(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(finding);
      return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HmacSHA256", e);
    }
  }

  /** Base64 of nonce and ciphertext. */
  public String seal(String clear) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] hidden = run(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(StandardCharsets.UTF_8));
    byte[] all = Arrays.copyOf(nonce, NONCE + hidden.length);
    System.arraycopy(hidden, 0, all, NONCE, hidden.length);
    return Base64.getEncoder().encodeToString(all);
  }

  /** What was sealed. */
  public String open(String sealed) {
    byte[] all = Base64.getDecoder().decode(sealed);
    byte[] clear =
        run(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(all, NONCE),
            Arrays.copyOfRange(all, NONCE, all.length));
    return new String(clear, StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "an address cannot be read: WEGWIJS_SECRET_KEY is not the one it was written with", e);
    }
  }
}
