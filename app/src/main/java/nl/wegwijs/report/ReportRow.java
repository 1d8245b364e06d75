package nl.wegwijs.report;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table report. */
@MappedEntity("report")
record ReportRow(
    @Id UUID id,
    @Nullable UUID personId,
    String kind,
    String desk,
    String state,
    String language,
    String sealed,
    @Nullable Boolean hidden,
    @Nullable String agreed,
    boolean urgent,
    boolean news,
    @Nullable String code,
    @Nullable String pin,
    @Nullable String passedTo,
    @Nullable String outcome,
    Instant openedAt,
    Instant movedAt) {}
