package nl.wegwijs.booking;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The SQL of table reminder. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReminderRows extends GenericRepository<ReminderRow, UUID> {

  @Query(
      "insert into reminder (booking_id, kind, due_at, until_at)"
          + " values (:bookingId, :kind, :dueAt, :untilAt)")
  void insert(UUID bookingId, String kind, Instant dueAt, Instant untilAt);

  @Query("delete from reminder where booking_id = :bookingId")
  void delete(UUID bookingId);

  @Query("delete from reminder where booking_id = :bookingId and done is null")
  void deleteWaiting(UUID bookingId);

  @Query("select * from reminder where done is null and due_at <= :now order by due_at limit :most")
  List<ReminderRow> due(Instant now, int most);

  /** Compare and set: 1 for whoever was first. */
  @Query(
      "update reminder set done = :done"
          + " where booking_id = :bookingId and kind = :kind and due_at = :dueAt and done is null")
  int done(UUID bookingId, String kind, Instant dueAt, String done);

  @Query("select * from reminder where done = 'DROPPED' order by due_at desc limit :most")
  List<ReminderRow> dropped(int most);
}
