package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table case_reply. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReplyRows extends GenericRepository<ReplyRow, UUID> {

  @Query(
      "insert into case_reply (case_id, token, letter_id, member, original, written_at)"
          + " values (:caseId, :token, :letterId, :member, :original, :now)")
  void insert(
      UUID caseId,
      String token,
      UUID letterId,
      String member,
      @Nullable String original,
      Instant now);

  @Query("select * from case_reply where case_id = :caseId and token = :token")
  Optional<ReplyRow> find(UUID caseId, String token);

  @Query("select * from case_reply where case_id = :caseId order by written_at")
  List<ReplyRow> ofCase(UUID caseId);
}
