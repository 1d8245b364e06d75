package nl.wegwijs.editing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Lets a key person without an account read the texts of one language and propose better ones.
 *
 * @param label whom it is for, as editors call them
 * @param articles that may be read; empty: all
 * @param madeBy id of an account
 * @param until it leads nowhere from then on
 * @param revokedAt null: it was not taken back
 */
public record ReviewLink(
    UUID id,
    String label,
    Language language,
    Set<ArticleId> articles,
    String madeBy,
    Instant until,
    @Nullable Instant revokedAt) {

  /** As revisions name whoever has it. */
  public String author() {
    return "link: " + label;
  }

  public boolean leadsAt(Instant now) {
    return revokedAt == null && now.isBefore(until);
  }

  boolean covers(ArticleId article) {
    return articles.isEmpty() || articles.contains(article);
  }
}
