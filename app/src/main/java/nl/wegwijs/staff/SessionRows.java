package nl.wegwijs.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table staff_session. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, String> {

  @Query(
      "insert into staff_session (token_hash, account_id, stage, opened_at, seen_at)"
          + " values (:tokenHash, :accountId, :stage, :now, :now)")
  void insert(String tokenHash, UUID accountId, String stage, Instant now);

  @Query("select * from staff_session where token_hash = :tokenHash")
  Optional<SessionRow> find(String tokenHash);

  @Query("update staff_session set seen_at = :now where token_hash = :tokenHash")
  void touch(String tokenHash, Instant now);

  @Query("delete from staff_session where token_hash = :tokenHash")
  void delete(String tokenHash);

  @Query("delete from staff_session where account_id = :accountId and token_hash <> :butHash")
  void deleteOf(UUID accountId, String butHash);

  @Query("delete from staff_session where seen_at < :idle or opened_at < :oldest")
  void sweep(Instant idle, Instant oldest);
}
