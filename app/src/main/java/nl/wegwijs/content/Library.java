package nl.wegwijs.content;

import io.micronaut.context.annotation.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;

/**
 * What the service knows now: the packed content until something is published. A publish puts a
 * whole new edition in place of the old one, so that nobody sees half an edit. A problem in the
 * packed content stops the start.
 */
@Context
public final class Library {
  private final Languages languages;
  private final Phrases phrases;
  private final List<Runnable> readers = new CopyOnWriteArrayList<>();
  private volatile Held held;

  /**
   * @param files what the edition was read from; the packed ones are not kept in memory
   */
  private record Held(Supplier<ContentFiles> files, Edition edition) {}

  Library(Languages languages, Phrases phrases) {
    this.languages = languages;
    this.phrases = phrases;
    held = new Held(ContentFiles::packed, Edition.of(PackedContent.read(), phrases));
  }

  /** For measuring, without the rest of the service. */
  public static Library packed() {
    Languages languages = new Languages();
    return new Library(languages, new Phrases(languages));
  }

  public Edition now() {
    return held.edition();
  }

  public KnowledgeBase knowledge() {
    return now().knowledge();
  }

  /** The texts that the service now rests on, by path below content/. */
  public SortedMap<String, String> files() {
    return held.files().get().texts();
  }

  /**
   * Puts another state in place, where it can be read whole.
   *
   * @param texts all of them, by path below content/
   * @return what is wrong with them; empty: it is in place and its readers know
   */
  public synchronized List<Finding.Problem> take(SortedMap<String, String> texts) {
    ContentFiles files = ContentFiles.of(texts);
    ContentReader.Reading reading = ContentReader.read(files, languages.all());
    List<Finding.Problem> problems = reading.findings().problems();
    if (problems.isEmpty()) {
      held = new Held(() -> files, Edition.of(reading.base(), phrases));
      readers.forEach(Runnable::run);
    }
    return problems;
  }

  /**
   * Puts a state in place that is read already and has no problem.
   *
   * @param base what was read from those texts
   */
  public synchronized void take(Manuscript texts, KnowledgeBase base) {
    held = new Held(texts::contents, Edition.of(base, phrases));
    readers.forEach(Runnable::run);
  }

  /** Has that run after each change, in the thread that made it. */
  public void follow(Runnable reader) {
    readers.add(reader);
  }

  /** Writes what the service now rests on as files, laid out as content/ is. */
  public void write(Path folder) {
    held.files().get().write(folder);
  }
}
