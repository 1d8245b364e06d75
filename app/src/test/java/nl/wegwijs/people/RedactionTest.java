package nl.wegwijs.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "111222333",
        "123456782",
        "1112.22.333",
        "111 222 333", // BSN, 11-test
        "NL91ABNA0417164300",
        "nl91 abna 0417 1643 00",
        "PL61109010140000071219812874", // IBAN
        "4111111111111111",
        "4111 1111 1111 1111",
        "5500-0000-0000-0004" // cards, Luhn
      })
  void aNumberThatNobodyShouldSendIsMasked(String number) {
    assertThat(Redaction.mask("to " + number + ", proszę")).isEqualTo("to ▇▇▇▇, proszę");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "111222334", // fails the 11-test
        "0800-8020",
        "0800-70 08",
        "+31612345678",
        "+48 600 100 200",
        "06 11122233", // phone numbers
        "1234567890123456", // fails Luhn
        "NL00ABNA0417164300", // fails mod 97
        "14.99",
        "2026-11-21",
        "1000 euro",
        "3011 AB"
      })
  void anythingElseStays(String text) {
    assertThat(Redaction.mask(text)).isEqualTo(text);
  }

  @Test
  void severalAreMaskedInOneText() {
    assertThat(Redaction.mask("bsn 111222333 iban NL91ABNA0417164300 $1"))
        .isEqualTo("bsn ▇▇▇▇ iban ▇▇▇▇ $1");
  }
}
