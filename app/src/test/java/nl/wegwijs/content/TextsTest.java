package nl.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
  private static final Phrases PHRASES = new Phrases(new Languages());

  @TempDir Path folder;
  private SmallContent content;

  @BeforeEach
  void smallContent() {
    content = SmallContent.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nl | € 14,71 · € 325 · € 102.000 · 75% · 31 december 2026 · 0800-1234
          en | €14.71 · €325 · €102,000 · 75% · 31 December 2026 · 0800-1234
          pl | 14,71 € · 325 € · 102 000 € · 75% · 31 grudnia 2026 · 0800-1234
          ro | 14,71 € · 325 € · 102.000 € · 75 % · 31 decembrie 2026 · 0800-1234
          bg | 14,71 € · 325 € · 102 000 € · 75% · 31 декември 2026 · 0800-1234
          """)
  void eachLanguageWritesFiguresItsOwnWay(String language, String expected) {
    String text =
        "{AAA-001.fee} · {AAA-001.whole} · {AAA-001.large} · {AAA-001.share} · {AAA-001.day}"
            + " · {AAA-001.phone}";
    assertThat(texts().filled(text, new Language(language))).contains(expected);
  }

  @Test
  void aFactThatEndedSaysUntilWhenItHeldAndLinksItsSource() {
    bodyRests("AAA-002", "You pay {AAA-002.fee} at the desk.");
    assertThat(full(Language.DUTCH, TODAY)).isEqualTo("You pay € 10 at the desk.");
    assertThat(full(Language.DUTCH, NEXT_YEAR))
        .isEqualTo(
            "You pay € 10 (dit gold tot en met 31 december 2026; kijk hier wat nu geldt:"
                + " [City](https://example.org/old)) at the desk.");
  }

  @Test
  void aFactIsCurrentOnItsFirstAndLastDay() {
    bodyRests("AAA-002", "You pay {AAA-002.fee}.");
    assertThat(full(Language.ENGLISH, LocalDate.of(2026, 1, 1))).isEqualTo("You pay €10.");
    assertThat(full(Language.ENGLISH, LocalDate.of(2026, 12, 31))).isEqualTo("You pay €10.");
    assertThat(full(Language.ENGLISH, LocalDate.of(2025, 12, 31))).contains("1 January 2026");
  }

  @Test
  void aFactThatIsYetToComeSaysFromWhenAndNamesItsDocument() {
    bodyRests("AAA-003", "You pay {AAA-003.fee}.");
    assertThat(full(Language.POLISH, TODAY))
        .isEqualTo("You pay 20 € (dopiero od 1 lipca 2027: Ministry).");
  }

  @Test
  void aListedFactWithoutValueThatEndedAddsOneClosingLine() {
    bodyRests("AAA-002", "You pay something.");
    assertThat(full(Language.ROMANIAN, TODAY)).isEqualTo("You pay something.");
    assertThat(full(Language.ROMANIAN, NEXT_YEAR))
        .isEqualTo(
            "You pay something.\n\nO parte din acest răspuns a fost valabilă până la"
                + " 31 decembrie 2026. Ce este valabil acum: [City](https://example.org/old)");
  }

  @Test
  void factsThatEndOnTheSameDayShareTheClosingLine() {
    bodyRests("AAA-002, AAA-004", "You pay something.");
    content.edit(
        "facts.yaml",
        text ->
            text.replace(
                "text: The same page says more.",
                "text: The same page says more.\n  valid_to: 2026-12-31"));
    assertThat(full(Language.ENGLISH, NEXT_YEAR))
        .isEqualTo(
            "You pay something.\n\nPart of this answer held until 31 December 2026. Check what holds"
                + " now: [City](https://example.org/old), [City](https://example.org/fees)");
  }

  @Test
  void theBriefCarriesItsWarningAsPlainText() {
    bodyRests("AAA-002", "You pay something.");
    content.edit(file(Language.ENGLISH), text -> text.replace("AAA-001.fee", "AAA-002.fee"));
    assertThat(texts().brief(article(), Language.ENGLISH, NEXT_YEAR))
        .isEqualTo(
            "It costs €10 (this held until 31 December 2026; what holds now:"
                + " https://example.org/old).");
  }

  @Test
  void theBriefSaysNothingOfWhatBeginsLaterAndIsNotInIt() {
    bodyRests("AAA-001, AAA-003", "You pay something.");
    assertThat(texts().brief(article(), Language.ENGLISH, TODAY)).isEqualTo("It costs €14.71.");
    assertThat(full(Language.ENGLISH, TODAY)).contains("1 July 2027");
  }

  @Test
  void aSourceIsNamedOnceHoweverManyFactsItGives() {
    content.edit(
        "registration/fees/article.yaml",
        text -> text.replace("[AAA-001]", "[AAA-001, AAA-003, AAA-004]"));
    assertThat(texts().sources(article()))
        .extracting(Fact.Source::title)
        .isEqualTo(List.of("Fees", "Plan, paper"));
  }

  private void bodyRests(String fact, String body) {
    content.edit(
        "registration/fees/article.yaml", text -> text.replace("[AAA-001]", "[" + fact + "]"));
    SmallContent.LANGUAGES.forEach(language ->
        content.edit(
            file(language), text -> text.substring(0, text.lastIndexOf("---\n") + 4) + body));
  }

  private static String file(Language language) {
    return "registration/fees/" + language + ".md";
  }

  private String full(Language language, LocalDate day) {
    return texts().full(article(), language, day);
  }

  private Article article() {
    return content.read().base().article(new ArticleId("fees")).orElseThrow();
  }

  private Texts texts() {
    return new Texts(content.read().base(), PHRASES);
  }
}
