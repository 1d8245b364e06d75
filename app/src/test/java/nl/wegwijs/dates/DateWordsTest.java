package nl.wegwijs.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.wegwijs.language.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them; today is Saturday 21 November 2026. */
class DateWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final DateWords WORDS = new DateWords(new DateNames(new Languages()));

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 2026-09-01",
    "1.9.2026, 2026-09-01",
    "01/09/26, 2026-09-01",
    "1-9-2026, 2026-09-01",
    "od 1.09, 2026-09-01",
    "12.12, 2025-12-12",
    "09.2026, 2026-09-01",
    "since May, 2026-05-01",
    "since may 2025, 2025-05-01",
    "I came on 3rd of September, 2026-09-03",
    "3 weeks, 2026-10-31",
    "two months ago, 2026-09-21",
    "a year, 2025-11-21",
    "today, 2026-11-21",
    "2024, 2024-01-01",
    "december, 2025-12-01",
    "sinds mei, 2026-05-01",
    "ik ben hier 3 weken, 2026-10-31",
    "twee maanden, 2026-09-21",
    "een jaar, 2025-11-21",
    "sinds 1 sept, 2026-09-01",
    "maar 3 dagen, 2026-11-18",
    "gisteren, 2026-11-20",
    "od maja, 2026-05-01",
    "w maju, 2026-05-01",
    "we wrześniu, 2026-09-01",
    "od 3 tygodni, 2026-10-31",
    "od dwóch miesięcy, 2026-09-21",
    "pół? nie, ",
    "przyjechałem się tu w sierpniu, 2026-08-01",
    "od 15 pazdziernika, 2026-10-15",
    "rok, 2025-11-21",
    "od wczoraj, 2026-11-20",
    "din mai, 2026-05-01",
    "de 3 săptămâni, 2026-10-31",
    "de 3 saptamani, 2026-10-31",
    "de doua luni, 2026-09-21",
    "de un an, 2025-11-21",
    "de pe 1 septembrie, 2026-09-01",
    "din noiembrie 2025, 2025-11-01",
    "de ieri, 2026-11-20",
    "от май, 2026-05-01",
    "от 3 седмици, 2026-10-31",
    "ot 3 sedmici, 2026-10-31",
    "от два месеца, 2026-09-21",
    "от една година, 2025-11-21",
    "от 1 септември, 2026-09-01",
    "ot 1 septemvri, 2026-09-01",
    "от вчера, 2026-11-20"
  })
  void sinceWhenSomebodyIsHere(String said, LocalDate day) {
    assertThat(WORDS.read(said, Subject.ARRIVAL, TODAY)).isEqualTo(Optional.ofNullable(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, 2026-12-31",
    "31.12, 2026-12-31",
    "1.2, 2027-02-01",
    "end of May, 2027-05-31",
    "in 3 months, 2027-02-21",
    "over 2 weken, 2026-12-05",
    "eind februari, 2027-02-28",
    "koniec maja, 2027-05-31",
    "za 3 miesiące, 2027-02-21",
    "sfârșitul lui mai, 2027-05-31",
    "peste 2 luni, 2027-01-21",
    "края на май, 2027-05-31",
    "след 2 седмици, 2026-12-05",
    "jutro, 2026-11-22",
    "15 stycznia 2028, 2028-01-15"
  })
  void whenAContractEnds(String said, LocalDate day) {
    assertThat(WORDS.read(said, Subject.CONTRACT, TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "2099-01-01",
        "30.02.2026",
        "99.99.9999",
        "1800-01-01",
        "how much is the rent for 3 months?",
        "2,5 months",
        "marketing",
        "noi",
        "nie wiem",
        "my boss has not paid me for three months and i do not know what to do"
      })
  void whatIsNoDayThatCanBe(String said) {
    assertThat(WORDS.read(said, Subject.ARRIVAL, TODAY)).isEmpty();
  }
}
