package nl.wegwijs.people;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Codes that people can say and read, and tokens that nobody guesses. */
@Singleton
public class Codes {
  /**
   * No vowels, so no words; nothing that looks like something else: 0 O Q, 1 I L, 2 Z, 5 S, 8 B.
   */
  public static final String LETTERS = "CDFGHJKMNPRTVWX34679";

  private static final int LENGTH = 6;
  private static final int TOKEN_BYTES = 24;

  private final SecureRandom random = new SecureRandom();

  /** Six of those letters. */
  public String code() {
    return code(LENGTH);
  }

  /** So many letters, each worth four bits and a bit. */
  public String code(int length) {
    return random
        .ints(length, 0, LETTERS.length())
        .mapToObj(at -> LETTERS.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  /** Six digits. */
  public String pin() {
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  /** 32 characters of A-Z a-z 0-9 _ -. */
  public String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
