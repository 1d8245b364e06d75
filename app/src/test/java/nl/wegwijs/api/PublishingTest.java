package nl.wegwijs.api;

import static nl.wegwijs.api.Program.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import nl.wegwijs.Street;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Libraries;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import org.junit.jupiter.api.Test;

class PublishingTest {
  private static final String FILE = "registration/reg-bsn/pl.md";
  private static final int EDITIONS = 12;
  private static final int ASKERS = 2;
  private static final int PUBLISHES = 500;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

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

  @Test
  void fiveHundredPublishesDisturbNobody() throws Exception {
    try (Street street = new Street();
        ExecutorService crowd = Executors.newFixedThreadPool(ASKERS)) {
      Library library = street.the(Library.class);
      List<Manuscript> amounts = List.of(amount("325"), amount("350"));
      List<KnowledgeBase> bases = amounts.stream().map(PublishingTest::read).toList();
      long[] busy =
          ask(
              street,
              crowd,
              PUBLISHES,
              number -> library.take(amounts.get(number % 2), bases.get(number % 2)));
      long[] idle = ask(street, crowd, 0, ignored -> {});
      System.out.printf(
          "%d publishes under %d questions: p99 %.1f ms, %.1f ms when nothing is published (%d)%n",
          PUBLISHES, busy.length, p99(busy), p99(idle), idle.length);
      assertThat(busy.length).isGreaterThan(100);
    }
  }

  /** How long each question took, in nanoseconds, while something is done so often. */
  private static long[] ask(Street street, ExecutorService crowd, int times, IntConsumer publish)
      throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Future<List<Long>>> askers = new ArrayList<>();
    for (int asker = 0; asker < ASKERS; asker++) {
      askers.add(crowd.submit(() -> fines(street, over)));
    }
    for (int number = 0; number < times; number++) {
      publish.accept(number);
    }
    Thread.sleep(times == 0 ? 5_000 : 0);
    over.set(true);
    List<Long> took = new ArrayList<>();
    for (Future<List<Long>> asker : askers) {
      took.addAll(asker.get());
    }
    return took.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** The one amount or the other, never both and never none. */
  private static List<Long> fines(Street street, AtomicBoolean over) throws IOException {
    Program program = new Program(street);
    List<Long> took = new ArrayList<>();
    while (!over.get()) {
      long start = System.nanoTime();
      String text = text(program.ask("Jaka jest kara za brak meldunku w Holandii?"), "text");
      took.add(System.nanoTime() - start);
      assertThat(text.contains("325") ^ text.contains("350")).as(text).isTrue();
    }
    return took;
  }

  private static double p99(long[] sorted) {
    return sorted[sorted.length * 99 / 100] / 1e6;
  }

  private static Manuscript amount(String euros) {
    String unit = "facts.yaml#REG-040";
    String fact = Manuscript.packed().text(unit).orElseThrow();
    return Manuscript.packed().with(Map.of(unit, fact.replace("325", euros)));
  }

  private static KnowledgeBase read(Manuscript texts) {
    Phrases phrases = new Phrases(new Languages());
    return texts.judge(PackedContent.read(), Set.of("facts.yaml#REG-040"), phrases, TODAY).base();
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
