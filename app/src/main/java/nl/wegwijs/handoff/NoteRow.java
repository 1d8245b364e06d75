package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of table case_note. */
@MappedEntity("case_note")
record NoteRow(@Id UUID id, UUID caseId, String member, String text, Instant writtenAt) {
  Note note() {
    return new Note(id, new Member(member), text, writtenAt);
  }
}
