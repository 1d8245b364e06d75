package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijs.Street;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The evaluation of a draft, from its page; learning takes minutes. */
class TrialPagesTest {
  private static final String TEXT = "city/city-neighbourhood/bg.md";
  private static Street street;
  private static Desk eva;

  @BeforeAll
  static void open() {
    street = new Street();
    eva = Desk.of(street, "eva", Role.EDITOR);
  }

  @AfterAll
  static void close() {
    street.close();
  }

  private static String page(String unit) {
    return eva.get("/console/texts/trial?unit=" + unit, "Accept", "text/html").body();
  }

  private static void save(String unit, String text) {
    Editing editing = street.the(Editing.class);
    int number = editing.standing(unit).number();
    editing.save(new Editing.Draft(unit, number, text, "", true), eva.account());
  }

  private static String told(String unit) {
    return street.the(Editing.class).standing(unit).told();
  }

  @Test
  void withoutADraftOrWithAFaultyOneThereIsNothingToRun() {
    String unit = "registration/reg-late/pl.md";
    assertThat(page(unit)).contains("Hier is niets een concept");
    save(unit, told(unit).replaceFirst("follows: \\d+", "follows: 0"));
    assertThat(page(unit)).doesNotContain("Hier is niets een concept");
    save(unit, told(unit).replaceFirst("title: .*", "title: \"\""));
    assertThat(eva.fill("/console/texts", "/console/texts/trial", "unit", unit).statusCode())
        .isEqualTo(409);
  }

  @Test
  void oneDraftIsExaminedAtATime() {
    String text = told(TEXT);
    int end = text.indexOf("  situation:");
    String taken = text.substring(text.indexOf("  street:\n") + 10, end);
    save(TEXT, text.replace(taken, taken.lines().limit(1).toList().getFirst() + "\n"));
    String begun = eva.fill("/console/texts", "/console/texts/trial", "unit", TEXT).body();
    assertThat(begun).contains("<progress");
    String other = "registration/reg-bsn/pl.md";
    save(other, told(other).replaceFirst("(  street:\n)", "$1    - gdzie ten numer prosze\n"));
    assertThat(eva.fill("/console/texts", "/console/texts/trial", "unit", other).body())
        .contains("Een ander concept wordt onderzocht");
  }
}
