package nl.wegwijs.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads moments.yaml. */
final class GuideReader {
  static final String FILE = "moments.yaml";
  private static final List<String> MOMENTS =
      Stream.of(Article.Moment.values())
          .filter(moment -> moment != Article.Moment.ANY)
          .map(moment -> moment.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();

  private final SharedReader shared;

  GuideReader(SharedReader shared) {
    this.shared = shared;
  }

  /** By moment, in the order of a stay. */
  List<Guide> read() {
    Map<String, Guide> guides = new LinkedHashMap<>();
    shared
        .mapping(FILE)
        .ifPresent(all -> {
          MOMENTS.forEach(moment ->
              all.fields(moment)
                  .flatMap(it -> guide(moment, it))
                  .ifPresent(it -> guides.put(moment, it)));
          all.done();
        });
    return List.copyOf(guides.values());
  }

  private Optional<Guide> guide(String moment, Fields fields) {
    Guide guide =
        new Guide(
            moment,
            shared.everyLanguage(fields, "title"),
            shared.everyLanguage(fields, "intro"),
            tasks(moment, fields),
            shared.words(fields, "phrasings"));
    return fields.done() ? Optional.of(guide) : Optional.empty();
  }

  private List<Guide.Task> tasks(String moment, Fields fields) {
    List<Guide.Task> tasks = new ArrayList<>();
    for (Fields task : fields.items("steps")) {
      String id = task.text("article");
      if (ArticleId.valid(id)) {
        tasks.add(new Guide.Task(new ArticleId(id), shared.everyLanguage(task, "do")));
      } else if (!id.isEmpty()) {
        task.problemAt("article", "not an article id: " + id, "write a folder's name");
      }
      shared
          .lines()
          .put(Lines.below(Lines.below(Lines.below(FILE, moment), "steps"), id), task.line());
      task.done();
    }
    return List.copyOf(tasks);
  }
}
