package nl.wegwijs.content;

import io.micronaut.context.annotation.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.wegwijs.language.Phrases;

/**
 * What the service knows now: the packed content until something is published. A publish puts a
 * whole new edition in place of the old one, so that nobody sees half an edit. A problem in the
 * packed content stops the start.
 */
@Context
public final class Library {
  private final Phrases phrases;
  private final List<Runnable> readers = new CopyOnWriteArrayList<>();
  private volatile Held held;

  /**
   * @param files what the edition was read from; the packed ones are not kept in memory
   */
  private record Held(Supplier<ContentFiles> files, Edition edition) {}

  Library(Phrases phrases) {
    this.phrases = phrases;
    held = new Held(ContentFiles::packed, Edition.of(PackedContent.read(), phrases));
  }

  public Edition now() {
    return held.edition();
  }

  public KnowledgeBase knowledge() {
    return now().knowledge();
  }

  /**
   * Puts another state in place, whole, and tells its readers.
   *
   * @param base what was read from those texts, without a problem
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
