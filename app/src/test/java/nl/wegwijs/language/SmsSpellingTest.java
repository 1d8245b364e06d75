package nl.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSpellingTest {
  @ParameterizedTest
  @CsvSource({
    "zażółć gęślą jaźń,zazolc gesla jazn",
    "ZAŻÓŁĆ GĘŚLĄ JAŹŃ,ZAZOLC GESLA JAZN",
    "țară și înscriere la primărie,tara si inscriere la primarie",
    "ţară şi,tara si",
    "één coördinator à,één coördinator à",
    "„Umowa” – co dalej…,\"Umowa\" - co dalej...",
    "• 12,- 12",
    "l’attesa,l'attesa"
  })
  void marksThatGsm7LacksAreDropped(String text, String expected) {
    assertThat(SmsSpelling.thrifty(text)).isEqualTo(expected);
    assertThat(SmsParts.of(SmsSpelling.thrifty(text)).gsm7()).isTrue();
  }

  @Test
  void everyPolishAndRomanianLetterFits() {
    String letters = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻăâîșțĂÂÎȘȚşţŞŢ";
    assertThat(SmsSpelling.thrifty(letters)).isEqualTo("acelnoszzACELNOSZZaaistAAISTstST");
  }

  @Test
  void aMarkTypedApartFromItsLetterIsDroppedToo() {
    assertThat(SmsSpelling.thrifty("z\u0307o\u0301lw e\u0301")).isEqualTo("zolw é");
  }

  @Test
  void aBulgarianTextStaysAsItIs() {
    String text = "Обадете се на „Żabka” – 112…";
    assertThat(SmsSpelling.thrifty(text)).isEqualTo(text);
  }

  @Test
  void spacesThatDoNotBreakBecomeSpaces() {
    assertThat(SmsSpelling.thrifty("100\u00a0€\u202f!")).isEqualTo("100 € !");
  }

  @Test
  void aNumberMaskedInAMessageStillFits() {
    assertThat(SmsParts.of(SmsSpelling.thrifty("BSN ▇▇▇▇")).gsm7()).isTrue();
  }
}
