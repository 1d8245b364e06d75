package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table audit. */
@MappedEntity("audit")
record AuditRow(
    @Id long seq,
    Instant at,
    String who,
    String what,
    @Nullable UUID caseId,
    @Nullable String desk,
    @Nullable String detail) {
  Audit.Entry entry() {
    return new Audit.Entry(at, who, Audit.What.valueOf(what), caseId, desk, detail);
  }
}
