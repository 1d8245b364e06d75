package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table help_case. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CaseRows extends GenericRepository<CaseRow, UUID> {

  @Query(
      "insert into help_case"
          + " (id, person_id, desk, reason, urgent, article, language, state, opened_at, moved_at)"
          + " values (:id, :personId, :desk, :reason, :urgent, :article, :language, 'WAITING',"
          + " :now, :now)")
  void insert(
      UUID id,
      UUID personId,
      String desk,
      String reason,
      boolean urgent,
      @Nullable String article,
      String language,
      Instant now);

  @Query(
      "select * from help_case where person_id = :personId and state <> 'CLOSED'"
          + " order by opened_at limit 1")
  Optional<CaseRow> openOf(UUID personId);

  @Query("update help_case set urgent = true, moved_at = :now where id = :id")
  void makeUrgent(UUID id, Instant now);

  @Query("select count(*) from help_case where person_id = :personId and state <> 'CLOSED'")
  int countOpen(UUID personId);

  @Query("select count(*) from help_case where state = 'WAITING'")
  long countWaiting();

  @Query("delete from help_case where person_id = :personId")
  void deleteOf(UUID personId);
}
