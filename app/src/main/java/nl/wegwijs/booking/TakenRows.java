package nl.wegwijs.booking;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The SQL of table taken. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TakenRows extends GenericRepository<TakenRow, Instant> {

  /** 1 for whoever was first, 0 for everybody else. */
  @Query(
      "insert into taken (diary, line, tick, booking_id) values (:diary, :line, :tick, :bookingId)"
          + " on conflict do nothing")
  int insert(String diary, int line, Instant tick, UUID bookingId);

  @Query("delete from taken where booking_id = :bookingId")
  int delete(UUID bookingId);

  @Query(
      "select diary, line, tick from taken"
          + " where diary = :diary and tick >= :from and tick < :until")
  List<TakenRow> between(String diary, Instant from, Instant until);

  @Query("select diary, line, tick from taken where diary in (:diaries) and tick >= :from")
  List<TakenRow> since(Collection<String> diaries, Instant from);
}
