package nl.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees of the state of the content. */
class CheckTableTest {
  @TempDir Path folder;
  private SmallContent content;

  @BeforeEach
  void open() {
    content = SmallContent.in(folder);
  }

  private List<String> table(LocalDate today) {
    Languages languages = new Languages();
    ContentReader.Reading reading =
        ContentReader.read(ContentFiles.in(folder), SmallContent.LANGUAGES);
    ContentCheck.check(reading, new Phrases(languages), today);
    return new CheckTable(reading, SmallContent.LANGUAGES, today).lines();
  }

  @Test
  void everythingIsCounted() {
    List<String> lines = table(LocalDate.of(2026, 11, 21));
    assertThat(lines.getFirst()).matches("4 articles, 5 languages, \\d+ of \\d+ facts used");
    assertThat(lines.get(1)).contains("5 moments", "2 cities", "organisations", "terms");
    assertThat(lines.getLast()).contains("0 problems, 0 warnings");
  }

  @Test
  void aTextBehindItsSourceIsStaleAndOneByAMachineUnreviewed() {
    content.edit("registration/fees/nl.md", text -> text.replace("revision: 1", "revision: 2"));
    content.edit(
        "registration/fees/pl.md", text -> text.replace("review: native", "review: machine"));
    assertThat(table(LocalDate.of(2026, 11, 21)))
        .anyMatch(line -> line.matches("pl +4 +\\d+ +1 +1"))
        .anyMatch(line -> line.matches("nl +4 +\\d+ +0 +0"));
  }

  @Test
  void aFactThatEndsWithinSixtyDaysIsNamedWithItsArticles() {
    content.edit(
        "registration/fees/article.yaml",
        text ->
            text.replace("[AAA-001]", "[AAA-001, AAA-002]").replace("2027-05-21", "2026-12-31"));
    assertThat(table(LocalDate.of(2026, 10, 31))).noneMatch(line -> line.startsWith("  AAA-002"));
    assertThat(table(LocalDate.of(2026, 11, 21))).contains("  AAA-002  2026-12-31  fees");
    assertThat(table(LocalDate.of(2027, 1, 1))).noneMatch(line -> line.startsWith("  AAA-002"));
  }
}
