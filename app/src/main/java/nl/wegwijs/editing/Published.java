package nl.wegwijs.editing;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.language.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is told now: the packed content, over it the newest published revision of each unit whose
 * moment has come. Every node looks for itself.
 */
@Singleton
public class Published {
  private static final Logger LOG = LoggerFactory.getLogger(Published.class);

  private final RevisionRows rows;
  private final Phrases phrases;
  private final Library library;
  private final Clock clock;
  private volatile Told told = new Told(0, Map.of(), Manuscript::packed);

  /**
   * @param count of the revisions in it, which only rises
   * @param over texts by the units that they stand for
   * @param texts all of them; the packed ones are not kept in memory
   */
  private record Told(long count, Map<String, String> over, Supplier<Manuscript> texts) {}

  Published(RevisionRows rows, Phrases phrases, Library library, Clock clock) {
    this.rows = rows;
    this.phrases = phrases;
    this.library = library;
    this.clock = clock;
  }

  /** The texts that are told now. */
  public Manuscript manuscript() {
    return told.texts().get();
  }

  /** The same, read. */
  public KnowledgeBase base() {
    return library.knowledge();
  }

  /** The texts of some units laid over those that are told at that moment, judged for its day. */
  public Manuscript.Judged judge(Map<String, String> texts, Instant moment) {
    Told now = told;
    Map<String, String> over = over(moment);
    Set<String> changed = new HashSet<>(differing(now.over(), over));
    changed.addAll(texts.keySet());
    over.putAll(texts);
    return judge(Manuscript.packed().with(over), base(), changed, moment);
  }

  private Manuscript.Judged judge(
      Manuscript next, KnowledgeBase known, Set<String> changed, Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, Review.HERE);
    boolean some = changed.stream().allMatch(unit -> next.text(unit).isPresent());
    return some ? next.judge(known, changed, phrases, day) : next.judge(phrases, day);
  }

  /** The published revisions by their units, as they are told at that moment. */
  private Map<String, String> over(Instant moment) {
    Map<String, String> texts = new HashMap<>();
    rows.effective(moment).forEach(row -> texts.put(row.unit(), row.text()));
    return texts;
  }

  private static Set<String> differing(Map<String, String> some, Map<String, String> others) {
    Set<String> units = new HashSet<>(some.keySet());
    units.addAll(others.keySet());
    units.removeIf(unit -> Objects.equals(some.get(unit), others.get(unit)));
    return units;
  }

  /** A method of its own: one that runs after construction is never scheduled. */
  @PostConstruct
  void begin() {
    look();
  }

  /** Takes up what was published since the last look. */
  @Scheduled(fixedDelay = "1s", initialDelay = "2s")
  public synchronized void look() {
    Instant now = clock.instant();
    long count = rows.countEffective(now);
    if (count != told.count()) {
      take(count, over(now), now);
    }
  }

  private void take(long count, Map<String, String> over, Instant now) {
    Manuscript next = Manuscript.packed().with(over);
    Manuscript.Judged judged = judge(next, base(), differing(told.over(), over), now);
    if (judged.isWhole()) {
      told = new Told(count, over, () -> next);
      library.take(next, judged.base());
    } else {
      LOG.error("What is published cannot be told, what was before stays: {}", judged.problems());
      told = new Told(count, told.over(), told.texts());
    }
  }
}
