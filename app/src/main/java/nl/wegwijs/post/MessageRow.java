package nl.wegwijs.post;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table message. */
@MappedEntity("message")
record MessageRow(
    @Id long seq,
    UUID personId,
    String channel,
    String account,
    String providerId,
    @Nullable String reference,
    String body,
    @Nullable String hint,
    Instant receivedAt,
    Instant dueAt,
    int attempts,
    @Nullable Instant handledAt,
    @Nullable String understood) {}
