package nl.wegwijs.answer;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was learnt in step with what is known. Another edition is served at once by what was
 * learnt from the one before, while a process beside learns from it; no question waits for that.
 */
@Singleton
public class Tutor {
  private static final Logger LOG = LoggerFactory.getLogger(Tutor.class);

  private final Library library;
  private final List<Runnable> pupils = new CopyOnWriteArrayList<>();
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tutor").factory());
  private final @Nullable SentenceModel model;
  private volatile Experts experts;

  Tutor(Library library, Settings settings) {
    this.library = library;
    model = settings.embedding().map(SentenceModel::at).orElse(null);
    experts = Learning.fitting(library.knowledge());
    library.follow(this::keepUp);
    if (model != null) {
      beside.execute(() -> graduate(experts, library.knowledge()));
    }
  }

  /**
   * Begins to read content and experts, so that a start does the rest meanwhile. What is wrong with
   * them is told to whoever needs them.
   */
  public static void readAhead() {
    Thread.ofPlatform().daemon().name("read-ahead").start(Tutor::readQuietly);
  }

  private static void readQuietly() {
    try {
      LOG.debug("Read ahead: {}", Learning.fitting(PackedContent.read()).version());
    } catch (RuntimeException e) {
      LOG.debug("Reading ahead failed: {}", e.getClass().getSimpleName());
    }
  }

  /** What can be done with that knowledge base by what was learnt so far. */
  public Skills skills(KnowledgeBase base) {
    return Skills.of(experts, base);
  }

  /** Whether what was learnt is of what is known now. */
  public boolean upToDate() {
    return fits(library.knowledge());
  }

  /** Has that run whenever something new was learnt. */
  public void follow(Runnable pupil) {
    pupils.add(pupil);
  }

  private void keepUp() {
    if (!upToDate()) {
      beside.execute(this::learn);
    }
  }

  private boolean fits(KnowledgeBase base) {
    return experts.version().equals(Experts.version(base));
  }

  private void learn() {
    KnowledgeBase base = library.knowledge();
    if (fits(base)) {
      return; // learnt meanwhile
    }
    try (Classroom classroom = Classroom.open()) {
      library.write(classroom.content());
      Optional<Experts> learnt = classroom.learn(base);
      learnt.ifPresent(it -> graduate(it, base));
    } catch (IOException | RuntimeException e) {
      LOG.error("Learning from content {} failed: {}", base.version(), e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void graduate(Experts learnt, KnowledgeBase base) {
    experts = model == null ? learnt : learnt.joined(model, base);
    LOG.info("What was learnt from content {} takes over", learnt.version());
    pupils.forEach(Runnable::run);
  }

  @PreDestroy
  void stop() {
    beside.shutdownNow();
  }
}
