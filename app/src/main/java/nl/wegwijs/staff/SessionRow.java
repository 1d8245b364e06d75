package nl.wegwijs.staff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of table staff_session. */
@MappedEntity("staff_session")
record SessionRow(
    @Id String tokenHash, UUID accountId, String stage, Instant openedAt, Instant seenAt) {}
