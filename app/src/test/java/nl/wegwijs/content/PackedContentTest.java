package nl.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import org.junit.jupiter.api.Test;

class PackedContentTest {
  private final Languages languages = new Languages();

  @Test
  void thePackedContentIsReadWhole() {
    KnowledgeBase base = PackedContent.read();
    assertThat(base.articles()).containsKey(new ArticleId("reg-bsn"));
    assertThat(base.facts()).hasSizeGreaterThan(500).containsKey("REG-001");
    assertThat(base.desks()).containsKey("infopunt");
    assertThat(base.glossary()).hasSizeGreaterThanOrEqualTo(180);
    assertThat(base.organisations()).hasSizeGreaterThanOrEqualTo(45).containsKey("fairwork");
    assertThat(base.guides())
        .extracting(Guide::moment)
        .containsExactly("arrival", "four-months", "settled", "work-lost", "leaving");
    assertThat(base.cities()).containsOnlyKeys("rotterdam", "amsterdam", "den-haag", "nijmegen");
    assertThat(base.cities().values()).allMatch(city -> !city.overlays().isEmpty());
    assertThat(base.nobody().keySet()).isEqualTo(Set.copyOf(languages.all()));
  }

  @Test
  void theVersionChangesWithWhatIsLearntFrom() {
    ContentFiles files = ContentFiles.packed();
    String before = files.version();
    files.texts().merge("facts.yaml", "# seen\n", String::concat);
    assertThat(files.version()).isEqualTo(before);
    files.texts().merge("wishes.yaml", "# seen\n", String::concat);
    assertThat(files.version()).isNotEqualTo(before);
  }

  @Test
  void aTextKeepsItsReferencesAndPhrasings() {
    Article article =
        PackedContent.read().article(new ArticleId("work-papers-taken")).orElseThrow();
    ArticleText polish = article.in(Language.POLISH);
    assertThat(article.danger()).isEqualTo(Danger.THREAT);
    assertThat(polish.body()).contains("{EXP-002.phone}").doesNotContain("---");
    assertThat(polish.phrasings()).hasSizeGreaterThan(40);
  }
}
