package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** The conversations that wait for staff. A person has at most one open. */
@Singleton
public class Cases {
  private final CaseRows rows;
  private final Clock clock;

  Cases(CaseRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Opens a case inside the caller's transaction; one that is open already stays, and becomes
   * urgent if this is.
   *
   * @param article what the conversation was about last, or null
   */
  public void open(
      UUID person,
      String desk,
      Reason reason,
      boolean urgent,
      @Nullable ArticleId article,
      Language language) {
    Optional<CaseRow> open = rows.openOf(person);
    if (open.isEmpty()) {
      String about = article == null ? null : article.value();
      rows.insert(
          UUID.randomUUID(),
          person,
          desk,
          reason.name(),
          urgent,
          about,
          language.tag(),
          clock.instant());
    } else if (urgent && !open.get().urgent()) {
      rows.makeUrgent(open.get().id(), clock.instant());
    }
  }

  public Optional<HelpCase> openOf(UUID person) {
    return rows.openOf(person)
        .map(row ->
            new HelpCase(
                row.id(),
                row.personId(),
                row.desk(),
                row.urgent(),
                CaseState.valueOf(row.state())));
  }

  public int countOpen(UUID person) {
    return rows.countOpen(person);
  }

  /** How many wait for staff, over all desks. */
  public long countWaiting() {
    return rows.countWaiting();
  }

  public void forget(UUID person) {
    rows.deleteOf(person);
  }
}
