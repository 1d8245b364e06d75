package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table case_reply: a letter that a member of staff wrote. */
@MappedEntity("case_reply")
record ReplyRow(
    UUID caseId,
    String token,
    @Id UUID letterId,
    String member,
    Instant writtenAt,
    @Nullable String original) {}
