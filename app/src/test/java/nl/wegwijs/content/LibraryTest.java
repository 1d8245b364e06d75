package nl.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wegwijs.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  private static final ArticleId FEES = new ArticleId("fees");

  private final Library library = Library.packed();
  private final List<String> versions = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void itBeginsWithWhatIsPacked() {
    assertThat(library.knowledge()).isSameAs(PackedContent.read());
    assertThat(library.files()).containsKeys("facts.yaml", "registration/reg-bsn/pl.md");
  }

  @Test
  void anotherStateTakesItsPlaceAndItsReadersKnow() {
    library.follow(() -> versions.add(library.knowledge().version()));

    assertThat(library.take(SmallContent.in(folder).texts())).isEmpty();

    assertThat(library.knowledge().articles()).containsKey(FEES).hasSize(4);
    Article fees = library.knowledge().article(FEES).orElseThrow();
    assertThat(library.now().texts().title(fees, Language.POLISH)).isEqualTo("Title fees");
    assertThat(versions).containsExactly(library.knowledge().version());
  }

  @Test
  void whatCannotBeReadChangesNothing() {
    library.follow(() -> versions.add("told"));
    SortedMap<String, String> broken = new TreeMap<>(SmallContent.in(folder).texts());
    broken.put("facts.yaml", "- id: AAA-001\n  oops");

    assertThat(library.take(broken))
        .isNotEmpty()
        .allMatch(problem -> problem.line() > 0 && !problem.todo().isBlank());
    assertThat(library.knowledge()).isSameAs(PackedContent.read());
    assertThat(versions).isEmpty();
  }

  @Test
  void itWritesWhatItWasGivenByteForByte(@TempDir Path written) {
    SmallContent content = SmallContent.in(folder);
    library.take(content.texts());
    library.write(written);
    assertThat(ContentFiles.in(written).texts()).isEqualTo(content.texts());
  }
}
