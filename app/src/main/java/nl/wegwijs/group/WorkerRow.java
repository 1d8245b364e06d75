package nl.wegwijs.group;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table group_worker. */
@MappedEntity("group_worker")
record WorkerRow(
    @Id UUID id,
    UUID listId,
    String sealed,
    String mark,
    String code,
    @Nullable Instant startsAt,
    @Nullable Integer deskNumber,
    String state) {}
