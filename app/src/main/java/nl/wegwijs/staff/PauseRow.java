package nl.wegwijs.staff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of table staff_pause. */
@MappedEntity("staff_pause")
record PauseRow(@Id String nameHash, int failures, Instant untilAt, Instant movedAt) {}
