package nl.wegwijs.booking;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table reminder. */
@MappedEntity("reminder")
record ReminderRow(
    @Id UUID bookingId, String kind, Instant dueAt, Instant untilAt, @Nullable String done) {}
