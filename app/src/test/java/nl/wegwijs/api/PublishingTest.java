package nl.wegwijs.api;

import static nl.wegwijs.api.Program.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wegwijs.Street;
import nl.wegwijs.content.Libraries;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.Manuscript;
import org.junit.jupiter.api.Test;

class PublishingTest {
  private static final String FILE = "registration/reg-bsn/pl.md";
  private static final int EDITIONS = 12;
  private static final int ASKERS = 2;

  @Test
  void noQuestionSeesHalfAnEdit() throws Exception {
    try (Street street = new Street();
        ExecutorService crowd = Executors.newFixedThreadPool(ASKERS)) {
      Library library = street.the(Library.class);
      SortedMap<String, String> packed = Manuscript.packed().files();
      Libraries.put(library, edition(packed, 0));
      AtomicBoolean over = new AtomicBoolean();
      List<Future<Integer>> askers = new ArrayList<>();
      for (int asker = 0; asker < ASKERS; asker++) {
        askers.add(crowd.submit(asking(street, over)));
      }
      for (int number = 1; number <= EDITIONS; number++) {
        Libraries.put(library, edition(packed, number));
      }
      over.set(true);
      for (Future<Integer> asker : askers) {
        assertThat(asker.get()).isPositive();
      }
      assertThat(text(new Program(street).ask("Jak dostać numer BSN?"), "title"))
          .isEqualTo("Numer BSN, wydanie " + EDITIONS);
    }
  }

  /** Title and text say which edition they are of. */
  private static SortedMap<String, String> edition(SortedMap<String, String> packed, int number) {
    SortedMap<String, String> texts = new TreeMap<>(packed);
    texts.computeIfPresent(
        FILE,
        (file, text) ->
            text.replaceFirst("title: .*", "title: \"Numer BSN, wydanie " + number + "\"")
                .replaceFirst("\n---\n", "\n---\nWydanie " + number + ". "));
    return texts;
  }

  private static Callable<Integer> asking(Street street, AtomicBoolean over) {
    Program program = new Program(street);
    return () -> {
      int asked = 0;
      while (!over.get()) {
        JsonNode answer = program.ask("Jak dostać numer BSN?");
        assertThat(text(answer, "article")).isEqualTo("reg-bsn");
        String edition = text(answer, "title").replaceFirst("Numer BSN, w", "W");
        assertThat(text(answer, "text")).startsWith(edition + ". ");
        asked++;
      }
      return asked;
    };
  }
}
