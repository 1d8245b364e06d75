package nl.wegwijs.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import nl.wegwijs.language.Junk;
import nl.wegwijs.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemmingTest {
  @ParameterizedTest
  @CsvSource({
    "nl, werken, werk",
    "en, registered, regist",
    "ro, asigurarea, asigur",
    "bg, заплати, заплат",
    "bg, регистрации, регистрац"
  })
  void aWordBecomesItsStem(String tag, String word, String stem) {
    assertThat(new Stemming(new Language(tag)).stems(List.of(word))).containsExactly(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "bg, регистрация, регистрацията",
    "bg, община, общината",
    "pl, ubezpieczenie, ubezpieczenia"
  })
  void aFamilyStaysTogether(String tag, String one, String other) {
    List<String> stems = new Stemming(new Language(tag)).stems(List.of(one, other));
    assertThat(stems.get(0)).isEqualTo(stems.get(1));
  }

  /** Alone the stemmer takes flats for to live; whole words and letter pieces tell them apart. */
  @Test
  void flatsAndToLiveShareAStemAndAreStillToldApart() {
    Tongue tongue = new Tongue(Language.POLISH, Vocabulary.of(List.of()), List.of());
    Tongue.Reading flats = tongue.read("mieszkania");
    Tongue.Reading living = tongue.read("mieszkać");
    assertThat(flats.stems()).isEqualTo(living.stems());
    assertThat(Features.of(flats).hashes()).isNotEqualTo(Features.of(living).hashes());
  }

  @ParameterizedTest
  @CsvSource({"pl, nie", "nl, niet", "en, not", "bg, не", "bg, няма", "ro, nu"})
  void negationsStay(String tag, String word) {
    assertThat(new Stemming(new Language(tag)).stems(List.of(word))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en", "pl", "ro", "bg"})
  void noTextMakesAReaderThrow(String tag) {
    Vocabulary vocabulary = Vocabulary.of(List.of("заплата ubezpieczeń asigurării BSN"));
    Tongue tongue = new Tongue(new Language(tag), vocabulary, List.of());
    Random random = new Random(3);
    for (int at = 0; at < 1000; at++) {
      String junk = Junk.text(random);
      assertThatCode(() -> Features.of(tongue.read(junk))).doesNotThrowAnyException();
    }
  }

  @Test
  void missingMarksAreRestoredFromTheContent() {
    Tongue polish =
        new Tongue(Language.POLISH, Vocabulary.of(List.of("brak ubezpieczeń")), List.of());
    assertThat(polish.read("ubezpieczen").stems()).isEqualTo(polish.read("ubezpieczeń").stems());
    Tongue romanian =
        new Tongue(Language.ROMANIAN, Vocabulary.of(List.of("plata asigurării")), List.of());
    assertThat(romanian.read("asigurarii").stems()).isEqualTo(romanian.read("asigurării").stems());
  }

  @Test
  void legacyCedillasReadLikeCommas() {
    Tongue romanian = new Tongue(Language.ROMANIAN, Vocabulary.of(List.of("locuință")), List.of());
    assertThat(romanian.read("locuinţă")).isEqualTo(romanian.read("locuință"));
  }
}
