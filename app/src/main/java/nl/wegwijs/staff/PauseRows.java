package nl.wegwijs.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The SQL of table staff_pause. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PauseRows extends GenericRepository<PauseRow, String> {

  @Query(
      "insert into staff_pause (name_hash, failures, until_at, moved_at)"
          + " values (:nameHash, 0, :now, :now) on conflict do nothing")
  void insertIfAbsent(String nameHash, Instant now);

  @Query("select * from staff_pause where name_hash = :nameHash for update")
  Optional<PauseRow> lock(String nameHash);

  @Query(
      "update staff_pause set failures = :failures, until_at = :untilAt, moved_at = :now"
          + " where name_hash = :nameHash")
  void count(String nameHash, int failures, Instant untilAt, Instant now);

  @Query("delete from staff_pause where name_hash = :nameHash")
  void delete(String nameHash);

  @Query("delete from staff_pause where moved_at < :before")
  void sweep(Instant before);
}
