package nl.wegwijs.people;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table person. */
@MappedEntity("person")
record PersonRow(
    @Id UUID id,
    String channel,
    String addressHash,
    String address,
    String account,
    @Nullable String language,
    @Nullable String city,
    @Nullable String talk,
    @Nullable Instant stoppedAt,
    @Nullable Instant forgetAt,
    @Nullable String unreachable,
    Instant heardAt,
    Instant createdAt) {}
