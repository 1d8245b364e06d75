package nl.wegwijs.group;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table group_worker. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WorkerRows extends GenericRepository<WorkerRow, UUID> {

  @Query(
      "insert into group_worker (id, list_id, sealed, mark, code, code_hash, state, added_at, moved_at)"
          + " values (:id, :listId, :sealed, :mark, :code, :codeHash, 'TO_DO', :now, :now)")
  void insert(
      UUID id, UUID listId, String sealed, String mark, String code, String codeHash, Instant now);

  @Query("select * from group_worker where list_id = :listId")
  List<WorkerRow> of(UUID listId);

  @Query("select * from group_worker where code_hash = :codeHash")
  Optional<WorkerRow> withCode(String codeHash);

  @Query("select count(*) from group_worker where list_id = :listId")
  int count(UUID listId);

  /** Whoever was there keeps what the registrar saw. */
  @Query(
      "update group_worker set sealed = :sealed, moved_at = :now where list_id = :listId"
          + " and mark = :mark and state in ('TO_DO', 'INVITED')")
  int replace(UUID listId, String mark, String sealed, Instant now);

  /** Their old letter is worth nothing now. */
  @Query(
      "update group_worker set starts_at = null, desk_number = null, state = 'TO_DO',"
          + " moved_at = :now where id = :id")
  void free(UUID id, Instant now);

  @Query("update group_worker set starts_at = :from, desk_number = :desk where id = :id")
  void seat(UUID id, Instant from, int desk);

  @Query(
      "update group_worker set state = :state, moved_at = :now where id = :id and list_id = :listId")
  int move(UUID id, UUID listId, String state, Instant now);

  @Query(
      "update group_worker set state = 'INVITED', moved_at = :now where list_id = :listId"
          + " and state = 'TO_DO' and starts_at is not null")
  int invite(UUID listId, Instant now);

  @Query("delete from group_worker where id = :id and list_id = :listId and state in (:states)")
  int delete(UUID id, UUID listId, List<String> states);
}
