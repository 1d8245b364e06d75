package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of table desk_setup. */
@MappedEntity("desk_setup")
record DeskRow(@Id String desk, String setup, Instant editedAt) {}
