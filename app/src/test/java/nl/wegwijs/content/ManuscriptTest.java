package nl.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ManuscriptTest {
  private final Manuscript packed = Manuscript.packed();

  @Test
  void everyListIsPutTogetherToTheByte() {
    packed
        .files()
        .forEach((path, text) -> {
          if (EntryList.holds(path)) {
            assertThat(EntryList.of(path, text).together()).as(path).isEqualTo(text);
          }
        });
  }

  @Test
  void everyEntryIsAUnit() {
    KnowledgeBase base = PackedContent.read();
    assertThat(packed.entries("facts.yaml")).hasSize(base.facts().size());
    assertThat(packed.entries("organisations.yaml")).hasSize(base.organisations().size());
    assertThat(packed.entries("desks.yaml")).hasSize(base.desks().size());
    assertThat(packed.entries("glossary.yaml")).hasSize(base.glossary().size());
    assertThat(packed.units())
        .contains("facts.yaml#REG-001", "registration/reg-bsn/pl.md", "replies.yaml#hello")
        .doesNotContain("facts.yaml", "wishes.yaml");
  }

  @Test
  void everyUnitPutBackChangesNothing() {
    for (String unit : packed.units()) {
      String text = packed.text(unit).orElseThrow();
      assertThat(Manuscript.fits(unit, text)).as(unit).isTrue();
    }
    String fine = "facts.yaml#REG-040";
    Manuscript same = packed.with(Map.of(fine, packed.text(fine).orElseThrow()));
    assertThat(same.files()).isEqualTo(packed.files());
  }

  @Test
  void anEntryIsReplacedTakenOutAndAdded() {
    String reply = "replies.yaml#hello";
    Manuscript without = packed.with(Map.of(reply, ""));
    assertThat(without.text(reply)).isEmpty();
    Manuscript again = without.with(Map.of(reply, "- id: hello\n  nl: Hoi"));
    assertThat(again.text(reply)).contains("- id: hello\n  nl: Hoi\n");
    assertThat(again.files().get("replies.yaml")).endsWith("- id: hello\n  nl: Hoi\n");
  }

  @Test
  void aTextForAnotherEntryDoesNotFit() {
    assertThat(Manuscript.fits("replies.yaml#hello", "- id: other\n")).isFalse();
    assertThat(Manuscript.fits("replies.yaml#hello", "- id: hello\n- id: two\n")).isFalse();
    assertThat(Manuscript.fits("facts.yaml", "[]")).isFalse();
  }

  @Test
  void theLineOfAnEntryIsTheFiles() {
    String fine = "facts.yaml#REG-040";
    String all = packed.files().getOrDefault("facts.yaml", "");
    String line = all.lines().toList().get(packed.lineOf(fine) - 1);
    assertThat(line).isEqualTo("- id: REG-040");
  }
}
