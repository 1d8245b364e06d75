package nl.wegwijs.editing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text of a unit, as somebody left it.
 *
 * @param number counts within the unit, with gaps; 0: kept beside, somebody else had been first
 * @param basedOn number of the revision that its author started from; 0: the packed text
 * @param text exactly what stands in the file; empty: the unit goes
 * @param author id of an account
 * @param publishAt from when it is told; null: not yet decided
 * @param reviewer id of the account that published it
 */
public record Revision(
    UUID id,
    String unit,
    int number,
    int basedOn,
    State state,
    String text,
    String author,
    String reason,
    Instant at,
    @Nullable Instant publishAt,
    @Nullable String reviewer) {

  /** How far a text has come. */
  public enum State {
    DRAFT,
    SUBMITTED,
    PUBLISHED,
    /** Published too, and what it says is that the unit goes. */
    ARCHIVED,
    /** A draft that came second: kept, to be merged by hand. */
    ASIDE
  }

  /** Decided on, whether its moment has come or not. */
  public boolean isDecided() {
    return switch (state) {
      case PUBLISHED, ARCHIVED -> true;
      case DRAFT, SUBMITTED, ASIDE -> false;
    };
  }

  /** Decided on, and waits for its moment. */
  public boolean waitsAt(Instant now) {
    return isDecided() && publishAt != null && publishAt.isAfter(now);
  }
}
