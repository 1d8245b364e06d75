package nl.wegwijs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import nl.wegwijs.answer.Ingredient;
import nl.wegwijs.answer.Trial;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** What each ingredient of the ranker is worth: learnt anew without it, the right article first. */
final class LeaveOut {
  private static final int SHOWN = 4;
  private static final List<String> COLUMNS = List.of("plain@1", "plain@n", "street@1", "street@n");

  private final KnowledgeBase base;
  private final Path folder;

  LeaveOut(KnowledgeBase base, Path folder) {
    this.base = base;
    this.folder = folder;
  }

  /**
   * Gives a line for all ingredients together and for each left out, with the seconds it took, as
   * soon as it is known.
   */
  void tell(Consumer<String> lines) throws IOException {
    lines.accept("the ranker alone, never abstaining, learnt without:");
    lines.accept(line("nothing", Set.of()));
    for (Ingredient one : Ingredient.values()) {
      lines.accept(line(one.name().toLowerCase(Locale.ROOT), EnumSet.of(one)));
    }
  }

  private String line(String name, Set<Ingredient> without) throws IOException {
    long start = System.nanoTime();
    Figures figures = new Figures();
    for (Language language : new Languages().all()) {
      measure(new Trial(base, language, without), language.tag(), figures);
    }
    String all =
        figures
            .table(COLUMNS)
            .lines()
            .filter(line -> line.startsWith("all"))
            .findFirst()
            .orElse("");
    return String.format(
        Locale.ROOT, "%-12s%s   %.0f s", name, all.substring(3), (System.nanoTime() - start) / 1e9);
  }

  private void measure(Trial trial, String tag, Figures figures) throws IOException {
    for (JsonNode question : Questions.of(folder, tag, "questions")) {
      Set<String> right = Questions.right(question);
      List<String> best =
          trial.best(Questions.text(question), SHOWN).stream().map(ArticleId::value).toList();
      String style = question.path("style").asText();
      figures.add(tag, style + "@1", right.contains(best.getFirst()));
      figures.add(tag, style + "@n", best.stream().anyMatch(right::contains));
    }
  }
}
