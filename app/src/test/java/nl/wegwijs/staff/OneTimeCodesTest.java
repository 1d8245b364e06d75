package nl.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** The table of RFC 6238, appendix B, SHA-1, its last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(OneTimeCodes.code(KEY, second / 30)).isEqualTo(code);
  }

  @Test
  void aClockMayBeHalfAMinuteOff() {
    Instant now = Instant.ofEpochSecond(1111111111);
    long step = 1111111111 / 30;
    for (int off = -2; off <= 2; off++) {
      assertThat(OneTimeCodes.step(KEY, OneTimeCodes.code(KEY, step + off), now).isPresent())
          .isEqualTo(Math.abs(off) <= 1);
    }
    assertThat(OneTimeCodes.step(KEY, "", now)).isEmpty();
  }

  @Test
  void aKeyIsTypedAsAppsWantIt() {
    assertThat(OneTimeCodes.base32(KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }
}
