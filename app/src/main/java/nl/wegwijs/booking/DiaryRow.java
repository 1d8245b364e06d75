package nl.wegwijs.booking;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of table diary. */
@MappedEntity("diary")
record DiaryRow(@Id String id, String desk, String setup, Instant editedAt) {}
