package nl.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijs.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  private static final ArticleId FEES = new ArticleId("fees");

  private final Library library = Libraries.packed();
  private final List<String> versions = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void itBeginsWithWhatIsPacked() {
    assertThat(library.knowledge()).isSameAs(PackedContent.read());
  }

  @Test
  void anotherStateTakesItsPlaceAndItsReadersKnow() {
    library.follow(() -> versions.add(library.knowledge().version()));

    Libraries.put(library, SmallContent.in(folder).texts());

    assertThat(library.knowledge().articles()).containsKey(FEES).hasSize(4);
    Article fees = library.knowledge().article(FEES).orElseThrow();
    assertThat(library.now().texts().title(fees, Language.POLISH)).isEqualTo("Title fees");
    assertThat(versions).containsExactly(library.knowledge().version());
  }

  @Test
  void itWritesWhatItWasGivenByteForByte(@TempDir Path written) {
    SmallContent content = SmallContent.in(folder);
    Libraries.put(library, content.texts());
    library.write(written);
    assertThat(ContentFiles.in(written).texts()).isEqualTo(content.texts());
  }
}
