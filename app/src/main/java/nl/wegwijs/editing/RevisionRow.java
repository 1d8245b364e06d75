package nl.wegwijs.editing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table content_revision. */
@MappedEntity("content_revision")
record RevisionRow(
    @Id UUID id,
    String unit,
    @Nullable Integer nr,
    int basedOn,
    String state,
    boolean kept,
    String text,
    String author,
    String reason,
    Instant at,
    @Nullable Instant publishAt,
    @Nullable String reviewedBy) {
  Revision revision() {
    return new Revision(
        id,
        unit,
        nr == null ? 0 : nr,
        basedOn,
        Revision.State.valueOf(state),
        text,
        author,
        reason,
        at,
        publishAt,
        reviewedBy);
  }
}
