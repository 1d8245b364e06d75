package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of table duty. */
@MappedEntity("duty")
record DutyRow(@Id String member, Instant seenAt) {}
