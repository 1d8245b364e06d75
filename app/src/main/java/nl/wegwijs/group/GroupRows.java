package nl.wegwijs.group;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table group_list. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface GroupRows extends GenericRepository<GroupRow, UUID> {

  @Query(
      "insert into group_list (id, sealed, token_hash, token_until, created_at, created_by, ends_at)"
          + " values (:id, :sealed, :tokenHash, :until, :now, :by, :until)")
  void insert(UUID id, String sealed, String tokenHash, Instant until, Instant now, String by);

  @Query("select * from group_list order by created_at desc, id")
  List<GroupRow> all();

  @Query("select * from group_list where id = :id")
  Optional<GroupRow> find(UUID id);

  /** Whoever changes who is on it, or their times, holds it meanwhile. */
  @Query("select * from group_list where id = :id for update")
  Optional<GroupRow> lock(UUID id);

  @Query("select * from group_list where token_hash = :tokenHash and token_until > :now")
  Optional<GroupRow> withToken(String tokenHash, Instant now);

  @Query(
      "update group_list set token_hash = :tokenHash, token_until = :until, ends_at ="
          + " case when plan is null then :until else ends_at end where id = :id")
  void renew(UUID id, String tokenHash, Instant until);

  @Query("update group_list set plan = :plan, ends_at = :endsAt where id = :id")
  void plan(UUID id, String plan, Instant endsAt);

  /** With everybody on them. */
  @Query("delete from group_list where ends_at < :time")
  int deleteEndedBefore(Instant time);

  @Query("delete from group_list where id = :id")
  int delete(UUID id);
}
