package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table help_case. */
@MappedEntity("help_case")
record CaseRow(
    @Id UUID id,
    UUID personId,
    String desk,
    String reason,
    boolean urgent,
    @Nullable String article,
    String language,
    String state,
    Instant openedAt,
    Instant movedAt) {}
