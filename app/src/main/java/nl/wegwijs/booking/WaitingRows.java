package nl.wegwijs.booking;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table waiting. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WaitingRows extends GenericRepository<WaitingRow, UUID> {

  @Query(
      "insert into waiting (id, person_id, diary, desk, people, article, language, before_at, since)"
          + " values (:id, :personId, :diary, :desk, :people, :article, :language, :beforeAt, :now)")
  void insert(
      UUID id,
      UUID personId,
      String diary,
      String desk,
      int people,
      @Nullable String article,
      String language,
      Instant beforeAt,
      Instant now);

  @Query("select * from waiting where id = :id")
  Optional<WaitingRow> find(UUID id);

  @Query("select * from waiting where person_id = :personId order by seq")
  List<WaitingRow> of(UUID personId);

  @Query("select * from waiting where booking_id = :bookingId")
  Optional<WaitingRow> offered(UUID bookingId);

  @Query(
      "select * from waiting where booking_id is null and before_at > :now"
          + " order by seq limit :most")
  List<WaitingRow> next(Instant now, int most);

  @Query(
      "select count(*) from waiting where diary = :diary and before_at > :now" + " and seq < :seq")
  int countBefore(String diary, long seq, Instant now);

  @Query("update waiting set booking_id = :bookingId where id = :id and booking_id is null")
  int offer(UUID id, UUID bookingId);

  @Query(
      "update waiting set before_at = :beforeAt"
          + " where person_id = :personId and desk = :desk and before_at > :beforeAt")
  void before(UUID personId, String desk, Instant beforeAt);

  @Query("delete from waiting where person_id = :personId and desk = :desk")
  int delete(UUID personId, String desk);

  @Query("delete from waiting where person_id = :personId")
  void deleteOf(UUID personId);

  @Query("select count(*) from waiting where before_at <= :now")
  int countPast(Instant now);

  @Query("delete from waiting where before_at <= :now")
  int deletePast(Instant now);
}
