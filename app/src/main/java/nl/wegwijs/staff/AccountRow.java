package nl.wegwijs.staff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table staff_account. */
@MappedEntity("staff_account")
record AccountRow(
    @Id UUID id,
    String name,
    String shown,
    String roles,
    String desks,
    String language,
    String password,
    boolean mustChange,
    @Nullable String codeKey,
    @Nullable String codeKeyNew,
    long codeStep,
    @Nullable Instant closedAt,
    Instant createdAt) {}
