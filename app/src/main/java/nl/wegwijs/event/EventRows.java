package nl.wegwijs.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table event. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EventRows extends GenericRepository<EventRow, UUID> {

  @Query(
      "insert into event (id, setup, places, closes_at, ends_at, edited_at)"
          + " values (:id, :setup, :places, :closesAt, :endsAt, :now)")
  void insert(UUID id, String setup, int places, Instant closesAt, Instant endsAt, Instant now);

  @Query(
      "update event set setup = :setup, places = :places, closes_at = :closesAt,"
          + " ends_at = :endsAt, message = :message, changes = changes + 1, edited_at = :now"
          + " where id = :id and cancelled_at is null")
  int update(
      UUID id,
      String setup,
      int places,
      Instant closesAt,
      Instant endsAt,
      String message,
      Instant now);

  /** Compare and set: 1 for whoever was first. */
  @Query(
      "update event set cancelled_at = :now, message = :message, changes = changes + 1,"
          + " edited_at = :now where id = :id and cancelled_at is null and ends_at > :now")
  int cancel(UUID id, String message, Instant now);

  @Query("select * from event where id = :id")
  Optional<EventRow> find(UUID id);

  /** Whoever takes or gives a place holds the event meanwhile. */
  @Query("select * from event where id = :id for update")
  Optional<EventRow> lock(UUID id);

  @Query("select * from event where cancelled_at is null and ends_at > :now order by closes_at, id")
  List<EventRow> coming(Instant now);

  @Query("select * from event order by ends_at desc, id limit :most")
  List<EventRow> latest(int most);
}
