package nl.wegwijs.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
  private static final String ARTICLE =
      """
      Meldunek w ciągu **pięciu dni**.

      1. **Umówić wizytę.** W *gminie*.
      2. Zebrać dokumenty:
         - paszport
         - akty

      - [Rotterdam](https://www.rotterdam.nl/x_y_z)
      - <https://www.rvo.nl>

      ## Kto pomaga
      Zadzwoń: [112](tel:112)
      """;

  @Test
  void whatsAppGetsItsOwnMarks() {
    assertThat(PlainWords.forWhatsApp(ARTICLE))
        .isEqualTo(
            """
            Meldunek w ciągu *pięciu dni*.

            1. *Umówić wizytę.* W _gminie_.
            2. Zebrać dokumenty:
              - paszport
              - akty

            - Rotterdam (https://www.rotterdam.nl/x_y_z)
            - https://www.rvo.nl

            *Kto pomaga*

            Zadzwoń: 112\
            """);
  }

  @Test
  void anSmsGetsNone() {
    assertThat(PlainWords.forSms(ARTICLE))
        .doesNotContain("*")
        .startsWith("Meldunek w ciągu pięciu dni.\n\n1. Umówić wizytę. W gminie.")
        .contains("x_y_z");
  }

  @ParameterizedTest
  @CsvSource({
    "'Line\nnext','Line\nnext'",
    "'3 \\* 4','3 * 4'",
    "'a < b & c','a < b & c'",
    "'https://a.nl/_x_','https://a.nl/_x_'",
    "'`kod`','kod'"
  })
  void theWordsThemselvesDoNotChange(String markdown, String expected) {
    assertThat(PlainWords.forSms(markdown)).isEqualTo(expected);
  }
}
