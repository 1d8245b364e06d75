package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The SQL of table case_note. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoteRows extends GenericRepository<NoteRow, UUID> {

  @Query(
      "insert into case_note (id, case_id, member, text, written_at)"
          + " values (:id, :caseId, :member, :text, :now)")
  void insert(UUID id, UUID caseId, String member, String text, Instant now);

  @Query("select * from case_note where case_id = :caseId order by written_at, id")
  List<NoteRow> ofCase(UUID caseId);
}
