package nl.wegwijs.staff;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Turns passwords into what is stored: Argon2id (RFC 9106) with 19 MiB, two passes and one lane,
 * the least that OWASP's password storage cheat sheet asks for; written in PHC's form, so that a
 * later version may cost more. Two at a time at most, since each holds its memory.
 */
@Singleton
public final class Passwords {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final Pattern PHC =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

  /** No password is known that comes to nothing but zeros. */
  private static final String NOBODYS = phc(new byte[16], new byte[BYTES]);

  private final SecureRandom random = new SecureRandom();
  private final Semaphore atOnce = new Semaphore(2);

  /** With a salt of its own, so that no two are alike. */
  public String hash(String password) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    Cost cost = new Cost(MEMORY_KIB, PASSES, LANES);
    return phc(salt, derive(password, salt, cost));
  }

  private static String phc(byte[] salt, byte[] derived) {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY_KIB, PASSES, LANES, base64(salt), base64(derived));
  }

  /** Whether it is the one that was hashed; takes as long however much of it is right. */
  public boolean match(String password, String stored) {
    Matcher phc = PHC.matcher(stored);
    if (!phc.matches()) {
      throw new IllegalStateException("a password is stored in a form that nobody knows");
    }
    Cost cost = new Cost(number(phc, 1), number(phc, 2), number(phc, 3));
    byte[] salt = Base64.getDecoder().decode(phc.group(4));
    byte[] wanted = Base64.getDecoder().decode(phc.group(5));
    return MessageDigest.isEqual(derive(password, salt, cost), wanted);
  }

  /** Takes as long as a password that is wrong, so that nobody learns which names there are. */
  public boolean matchNobody(String password) {
    match(password, NOBODYS);
    return false;
  }

  private static int number(Matcher phc, int group) {
    return Integer.parseInt(phc.group(group));
  }

  private record Cost(int memory, int passes, int lanes) {}

  private byte[] derive(String password, byte[] salt, Cost cost) {
    byte[] derived = new byte[BYTES];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    atOnce.acquireUninterruptibly();
    try {
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
    } finally {
      atOnce.release();
    }
    return derived;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
