package nl.wegwijs.post;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table letter. */
@MappedEntity("letter")
record LetterRow(
    @Id UUID id,
    long seq,
    UUID personId,
    @Nullable Long answers,
    boolean harmless,
    String reply,
    String state,
    Instant dueAt,
    int attempts,
    @Nullable String providerId,
    @Nullable String code,
    Instant createdAt,
    Instant movedAt) {}
