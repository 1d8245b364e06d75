package nl.wegwijs.insight;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The SQL of table content_trial. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TrialRows extends GenericRepository<TrialRow, String> {

  @Query("select * from content_trial where states = :states")
  Optional<TrialRow> find(String states);

  /** 1, or 0 where it was begun already. */
  @Query(
      "insert into content_trial (states, begun_at, seen_at, steps, done, failed)"
          + " values (:states, :now, :now, 0, 0, false) on conflict do nothing")
  int begin(String states, Instant now);

  @Query(
      "update content_trial set seen_at = :now, steps = :steps, done = :done where states = :states"
          + " and report is null")
  int go(String states, Instant now, int steps, int done);

  @Query("update content_trial set report = :report where states = :states")
  int end(String states, String report);

  @Query("update content_trial set failed = true where states = :states")
  int fail(String states);

  /** What failed, what no node works on any more, and what is old. */
  @Query(
      "delete from content_trial where (states = :states and (failed = true"
          + " or (report is null and seen_at < :alive))) or begun_at < :old")
  int clear(String states, Instant alive, Instant old);
}
