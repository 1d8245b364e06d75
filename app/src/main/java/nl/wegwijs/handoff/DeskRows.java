package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The SQL of table desk_setup. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DeskRows extends GenericRepository<DeskRow, String> {

  @Query("select * from desk_setup")
  List<DeskRow> all();

  @Query("update desk_setup set setup = :setup, edited_at = :now where desk = :desk")
  int update(String desk, String setup, Instant now);

  @Query(
      "insert into desk_setup (desk, setup, edited_at) values (:desk, :setup, :now)"
          + " on conflict do nothing")
  void insert(String desk, String setup, Instant now);
}
