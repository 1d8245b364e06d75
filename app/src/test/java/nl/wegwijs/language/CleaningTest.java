package nl.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CleaningTest {
  @Test
  void legacyCedillasBecomeCommas() {
    assertThat(Cleaning.clean("Ştiu că ţara")).isEqualTo("Știu că țara");
  }

  @Test
  void marksTypedApartAreJoined() {
    assertThat(Cleaning.clean("zame\u0301ldowac\u0301")).isEqualTo("zaméldować");
  }

  @Test
  void whatNobodySeesGoes() {
    assertThat(Cleaning.clean("\u202Eme\u200Bld\u00ADunek\uFEFF\u0000 tu"))
        .isEqualTo("meldunek tu");
  }

  @Test
  void halvesOfACharacterGo() {
    assertThat(Cleaning.clean("a\uD800b \uDC00")).isEqualTo("a b");
  }

  @Test
  void aLatinLetterInACyrillicWordBecomesCyrillic() {
    assertThat(Cleaning.clean("oбщинa")).isEqualTo("община");
  }

  @Test
  void aCyrillicLetterInALatinWordBecomesLatin() {
    assertThat(Cleaning.clean("pаspоrt")).isEqualTo("pasport");
  }

  @Test
  void cleaningTwiceChangesNothingMore() {
    Random random = new Random(5);
    for (int at = 0; at < 2000; at++) {
      String once = Cleaning.clean(Junk.text(random));
      assertThat(Cleaning.clean(once)).isEqualTo(once);
    }
  }

  @Test
  void foldingKeepsTheBulgarianShortI() {
    assertThat(Folding.fold("Край ЗАМЕЛДОВАЋ Łódź straße"))
        .startsWith("край")
        .endsWith("lodz strasse");
  }
}
