package nl.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinBulgarianTest {
  private final LatinBulgarian latin =
      new LatinBulgarian(
          Map.of(
              "общината",
              5,
              "регистрация",
              9,
              "искам",
              20,
              "къща",
              3,
              "какво",
              9,
              "жена",
              2,
              "работя",
              4,
              "човек",
              3,
              "щастие",
              1),
          Set.of("bsn", "gemeente"));

  @ParameterizedTest
  @CsvSource({
    "ob6tinata, общината",
    "obshtinata, общината",
    "registraciq, регистрация",
    "registratsiya, регистрация",
    "registracia, регистрация",
    "iskam, искам",
    "kushta, къща",
    "ky6ta, къща",
    "kashta, къща",
    "jena, жена",
    "zhena, жена",
    "rabotq, работя",
    "4ovek, човек",
    "chovek, човек",
    "kakwo, какво",
    "6tastie, щастие"
  })
  void everySpellingFindsTheWord(String typed, String meant) {
    assertThat(latin.toCyrillic(typed)).isEqualTo(meant);
  }

  @Test
  void loanWordsStayAsTheyAre() {
    assertThat(latin.toCyrillic("iskam bsn ot gemeente")).isEqualTo("искам bsn от gemeente");
  }

  @Test
  void unknownWordsAreSpeltLetterByLetter() {
    assertThat(latin.toCyrillic("zdravei")).isEqualTo("здравей");
  }
}
