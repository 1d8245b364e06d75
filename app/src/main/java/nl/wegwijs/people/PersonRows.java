package nl.wegwijs.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table person. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRows extends GenericRepository<PersonRow, UUID> {

  @Query(
      "insert into person (id, channel, address_hash, address, account, heard_at, created_at)"
          + " values (:id, :channel, :addressHash, :address, :account, :now, :now)"
          + " on conflict do nothing")
  int insertIfAbsent(
      UUID id, String channel, String addressHash, String address, String account, Instant now);

  @Query("select * from person where channel = :channel and address_hash = :addressHash")
  Optional<PersonRow> findByAddress(String channel, String addressHash);

  @Query("select * from person where id = :id")
  Optional<PersonRow> findById(UUID id);

  /** Order inside, lock outside: H2 locks every row that an ORDER BY reads. */
  @Query(
      "select * from person where id in"
          + " (select person_id from message where handled_at is null and due_at <= :now"
          + "  order by due_at, seq limit 200)"
          + " limit :most for update skip locked")
  List<PersonRow> lockThoseWaiting(Instant now, int most);

  @Query("select * from person where id = :id for update")
  Optional<PersonRow> lock(UUID id);

  @Query(
      "update person set language = :language, step = :step, account = :account,"
          + " heard_at = :heardAt, stopped_at = :stoppedAt, unreachable = null where id = :id")
  void update(
      UUID id,
      @Nullable String language,
      String step,
      String account,
      Instant heardAt,
      @Nullable Instant stoppedAt);

  @Query("update person set unreachable = :why where id = :id")
  void markUnreachable(UUID id, String why);

  @Query("delete from person where id = :id")
  void delete(UUID id);
}
