package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table audit: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, Long> {

  @Query(
      "insert into audit (at, who, what, case_id, desk, detail)"
          + " values (:at, :who, :what, :caseId, :desk, :detail)")
  void insert(
      Instant at,
      String who,
      String what,
      @Nullable UUID caseId,
      @Nullable String desk,
      @Nullable String detail);

  @Query("select * from audit where case_id = :caseId order by seq")
  List<AuditRow> ofCase(UUID caseId);

  @Query("select count(*) from audit where case_id = :caseId and what = :what")
  long count(UUID caseId, String what);

  @Query("select * from audit where at >= :from and at < :until order by seq desc limit :most")
  List<AuditRow> between(Instant from, Instant until, int most);

  @Query(
      "select * from audit where who = :who and at >= :from and at < :until"
          + " order by seq desc limit :most")
  List<AuditRow> ofWho(String who, Instant from, Instant until, int most);
}
