package nl.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsPartsTest {
  @ParameterizedTest
  @CsvSource({"0,1", "160,1", "161,2", "306,2", "307,3"})
  void aPlainTextHas160OrElse153ToAPart(int letters, int parts) {
    assertThat(SmsParts.of("a".repeat(letters))).isEqualTo(new SmsParts(true, letters, parts));
  }

  @ParameterizedTest
  @CsvSource({"70,1", "71,2", "134,2", "135,3"})
  void aCyrillicTextHas70OrElse67ToAPart(int letters, int parts) {
    assertThat(SmsParts.of("ж".repeat(letters))).isEqualTo(new SmsParts(false, letters, parts));
  }

  @Test
  void bracketsAndTheEuroSignCostTwo() {
    assertThat(SmsParts.of("^{}\\[~]|€").units()).isEqualTo(18);
    assertThat(SmsParts.of("€".repeat(80)).count()).isEqualTo(1);
    assertThat(SmsParts.of("€".repeat(81)).count()).isEqualTo(2);
  }

  @Test
  void noCharacterIsCutInTwoBetweenParts() {
    String oneShort = "a".repeat(152);
    assertThat(SmsParts.of(oneShort + "€" + "a".repeat(152)).count()).isEqualTo(3);
    assertThat(SmsParts.of("😀".repeat(35)).count()).isEqualTo(1);
    assertThat(SmsParts.of("😀".repeat(66)).count()).as("33 to a part").isEqualTo(2);
    assertThat(SmsParts.of("😀".repeat(67)).count()).isEqualTo(3);
  }

  @Test
  void oneLetterWithAMarkMakesAllOfItUcs2() {
    assertThat(SmsParts.of("a".repeat(159) + "ł")).isEqualTo(new SmsParts(false, 160, 3));
  }
}
