package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyTest {
  @ParameterizedTest
  @CsvSource({
    "63016,TEMPLATE,WINDOW_CLOSED",
    "63018,SLOW_DOWN,",
    "63017,SLOW_DOWN,",
    "429,SLOW_DOWN,",
    "20429,SLOW_DOWN,",
    "63024,UNREACHABLE,UNREACHABLE",
    "63003,UNREACHABLE,UNREACHABLE",
    "21211,UNREACHABLE,UNREACHABLE",
    "21614,UNREACHABLE,UNREACHABLE",
    "30005,UNREACHABLE,UNREACHABLE",
    "30006,UNREACHABLE,UNREACHABLE",
    "63014,BLOCKED,BLOCKED",
    "63033,BLOCKED,BLOCKED",
    "21610,BLOCKED,BLOCKED",
    "20003,OPERATOR,OPERATOR",
    "21408,OPERATOR,OPERATOR",
    "63007,OPERATOR,OPERATOR",
    "21617,OUR_FAULT,OUR_FAULT",
    "63005,OUR_FAULT,OUR_FAULT",
    "63021,OUR_FAULT,OUR_FAULT",
    "30001,TRY_AGAIN,",
    "30003,TRY_AGAIN,",
    "30008,TRY_AGAIN,",
    "30004,FILTERED,FILTERED",
    "30007,FILTERED,FILTERED",
    "99999,FILTERED,FILTERED"
  })
  void everyCodeHasItsRemedy(int code, Remedy remedy, String reason) {
    Remedy found = Remedy.of(code, Remedy.FILTERED);
    assertThat(found).isEqualTo(remedy);
    assertThat(found.reason() == null ? null : found.reason().name()).isEqualTo(reason);
  }
}
