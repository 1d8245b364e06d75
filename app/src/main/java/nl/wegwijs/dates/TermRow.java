package nl.wegwijs.dates;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that somebody wants; a row of table term.
 *
 * @param untilAt of no more use then
 * @param done SENT or DROPPED; null: not yet
 */
@MappedEntity("term")
record TermRow(
    @Id UUID id,
    UUID personId,
    String kind,
    LocalDate onDate,
    String language,
    Instant dueAt,
    Instant untilAt,
    @Nullable String done) {

  Term term() {
    return Term.valueOf(kind);
  }
}
