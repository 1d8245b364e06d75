package nl.wegwijs.report;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of table report_word. */
@MappedEntity("report_word")
record WordRow(@Id UUID id, UUID reportId, String member, String sealed, Instant at) {}
