package nl.wegwijs.insight;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of table content_trial. */
@MappedEntity("content_trial")
record TrialRow(
    @Id String states,
    Instant begunAt,
    Instant seenAt,
    int steps,
    int done,
    boolean failed,
    @Nullable String report) {}
