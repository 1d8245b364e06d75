package nl.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void aPasswordIsStoredAsArgon2AndNeverTwiceTheSame() {
    String stored = passwords.hash("żółw 🐢 geheim");
    assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("geheim");
    assertThat(passwords.hash("żółw 🐢 geheim")).isNotEqualTo(stored);
    assertThat(passwords.match("żółw 🐢 geheim", stored)).isTrue();
    assertThat(passwords.match("żółw 🐢 gehein", stored)).isFalse();
  }

  /**
   * Made by the reference implementation's command: echo -n password | argon2 somesalt -id -t 2 -k
   * 256 -p 1.
   */
  @Test
  void whatAnotherProgramStoredIsRead() {
    String stored =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    assertThat(passwords.match("password", stored)).isTrue();
  }
}
