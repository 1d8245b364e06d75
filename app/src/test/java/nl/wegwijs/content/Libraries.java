package nl.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;

/** Libraries without the rest of the service. */
public final class Libraries {
  private Libraries() {}

  /** One of the packed content. */
  public static Library packed() {
    return new Library(new Phrases(new Languages()));
  }

  /**
   * Puts texts in place that have no problem.
   *
   * @param texts all of them, by path below content/
   */
  public static void put(Library library, SortedMap<String, String> texts) {
    ContentFiles files = new ContentFiles(texts, new Findings());
    ContentReader.Reading reading = ContentReader.read(files, SmallContent.LANGUAGES);
    assertThat(reading.findings().problems()).isEmpty();
    library.take(new Manuscript(files), reading.base());
  }
}
