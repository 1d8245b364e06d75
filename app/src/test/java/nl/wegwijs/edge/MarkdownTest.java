package nl.wegwijs.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource({
    "dzwoń pod **112**., 112",
    "'112, nawet bez karty', 112",
    "Veilig Thuis: 0800-2000., 08002000",
    "0900-8844, 09008844",
    "0800 123 4567, 08001234567",
    "RNI: 010 267 16 25., 0102671625",
    "030-268 92 42, 0302689242",
    "06 12345678, 0612345678"
  })
  void aTelephoneNumberIsCalledByATap(String markdown, String number) {
    assertThat(Markdown.html(markdown)).contains("<a ", "href=\"tel:" + number + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "€ 112 a month",
        "112,50 euro",
        "1.112",
        "2112",
        "0417 1643 00 12 55",
        "010 267",
        "2026-11-21"
      })
  void anAmountOrADateIsNoTelephoneNumber(String markdown) {
    assertThat(Markdown.html(markdown)).doesNotContain("<a ").contains(markdown);
  }

  @Test
  void whatIsALinkStaysThatLink() {
    assertThat(Markdown.html("[112.nl](https://112.nl)"))
        .contains("href=\"https://112.nl\"", "target=\"_blank\"")
        .doesNotContain("tel:");
  }

  @Test
  void nothingInALetterIsRun() {
    assertThat(Markdown.html("<b>x</b> [y](javascript:alert(1))"))
        .doesNotContain("<b>", "javascript:");
  }
}
