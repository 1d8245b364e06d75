package nl.wegwijs.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.language.Language;

/**
 * What to do at one moment of a stay, in the order to do it.
 *
 * @param moment its id: arrival, four-months, settled, work-lost or leaving
 * @param titles at most 24 characters: a row of a WhatsApp list
 * @param intros what is said before the tasks
 * @param phrasings how people say that they are at this moment
 */
public record Guide(
    String moment,
    Map<Language, String> titles,
    Map<Language, String> intros,
    List<Task> tasks,
    Map<Language, List<String>> phrasings) {

  /**
   * One thing to do.
   *
   * @param article that tells more
   * @param lines the task in one line
   */
  public record Task(ArticleId article, Map<Language, String> lines) {}

  /** The task that tells of that article. */
  public Optional<Task> task(String article) {
    return tasks.stream().filter(task -> task.article().value().equals(article)).findFirst();
  }

  /** The task after the one of that article; empty after the last. */
  public Optional<Task> after(String article) {
    return tasks.stream()
        .dropWhile(task -> !task.article().value().equals(article))
        .skip(1)
        .findFirst();
  }
}
