package nl.wegwijs.group;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table group_list. */
@MappedEntity("group_list")
record GroupRow(
    @Id UUID id,
    String sealed,
    String tokenHash,
    Instant tokenUntil,
    @Nullable String plan,
    Instant createdAt,
    String createdBy,
    Instant endsAt) {}
