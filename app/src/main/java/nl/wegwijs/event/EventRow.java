package nl.wegwijs.event;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table event. */
@MappedEntity("event")
record EventRow(
    @Id UUID id,
    String setup,
    int places,
    Instant closesAt,
    Instant endsAt,
    @Nullable Instant cancelledAt,
    String message,
    int changes,
    Instant editedAt) {}
