package nl.wegwijs.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijs.content.Manuscript;
import org.junit.jupiter.api.Test;

/** Units as fields, on all the content there is. */
class SheetTest {
  private static final String POLISH = "registration/reg-late/pl.md";
  private static final String FINE = "facts.yaml#REG-040";
  private final Manuscript packed = Manuscript.packed();

  private Sheet sheet(String unit) {
    return Sheet.of(unit, packed.text(unit).orElseThrow()).orElseThrow();
  }

  @Test
  void whatIsFilledInUnchangedChangesNoByte() {
    for (String unit : packed.units()) {
      String text = packed.text(unit).orElseThrow();
      Sheet.of(unit, text)
          .ifPresent(sheet -> {
            Map<String, String> same = new HashMap<>();
            sheet.fields().forEach(field -> same.put(field.path(), field.value()));
            assertThat(sheet.with(same)).as(unit).isEqualTo(text);
          });
    }
  }

  @Test
  void everyValueWrittenAnewIsReadBack() {
    for (String unit : List.of(POLISH, FINE, "desks.yaml#rni", "organisations.yaml#fairwork")) {
      for (Sheet.Field field : sheet(unit).fields()) {
        String value = "Zażółć \"gęślą\": {jaźń} # \\ 'x'";
        String wanted = field.kind() == Sheet.Kind.LIST ? "one: 1\n" + value : value;
        if (field.path().equals("id")) {
          continue;
        }
        String text = sheet(unit).with(Map.of(field.path(), wanted));
        assertThat(Sheet.of(unit, text).orElseThrow().value(field.path()))
            .as(unit + " " + field.path() + "\n" + text)
            .isEqualTo(wanted);
      }
    }
  }

  @Test
  void oneFieldChangesOneLine() {
    String before = packed.text(FINE).orElseThrow();
    String after = sheet(FINE).with(Map.of("values.amount", "350 EUR"));
    assertThat(after).isEqualTo(before.replace("amount: 325 EUR", "amount: 350 EUR"));
  }

  @Test
  void aPeriodIsAddedAndTakenOut() {
    String dated = sheet(FINE).with(Map.of("valid_from", "2027-01-01"));
    assertThat(dated).contains("\n  valid_from: 2027-01-01\n");
    assertThat(Sheet.of(FINE, dated).orElseThrow().with(Map.of("valid_from", "")))
        .isEqualTo(packed.text(FINE).orElseThrow());
  }

  @Test
  void aBodyIsReplacedBelowTheFrontMatter() {
    String text = sheet(POLISH).with(Map.of(Sheet.BODY, "Tak.\r\n\r\n1. **Nie.**  "));
    assertThat(text).startsWith("---\n").endsWith("\n---\nTak.\n\n1. **Nie.**\n");
  }

  @Test
  void aLineLeadsToItsField() {
    Sheet sheet = sheet(POLISH);
    assertThat(sheet.at(2).orElseThrow().path()).isEqualTo("title");
    assertThat(sheet.at(8).orElseThrow().path()).isEqualTo("phrasings.clear");
    assertThat(sheet.at(10_000).orElseThrow().path()).isEqualTo(Sheet.BODY);
  }

  @Test
  void aBrokenTextHasNoFields() {
    assertThat(Sheet.of(FINE, "- id: [")).isEmpty();
    assertThat(Sheet.of(POLISH, "no front matter")).isEmpty();
  }
}
