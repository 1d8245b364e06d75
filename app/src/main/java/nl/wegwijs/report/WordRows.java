package nl.wegwijs.report;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The SQL of table report_word. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WordRows extends GenericRepository<WordRow, UUID> {

  @Query(
      "insert into report_word (id, report_id, member, sealed, at)"
          + " values (:id, :reportId, :member, :sealed, :at)")
  void insert(UUID id, UUID reportId, String member, String sealed, Instant at);

  @Query("select * from report_word where report_id = :reportId order by at, id")
  List<WordRow> of(UUID reportId);
}
