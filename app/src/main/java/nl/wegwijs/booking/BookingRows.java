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

/** The SQL of table booking. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BookingRows extends GenericRepository<BookingRow, UUID> {

  /** 1, or 0 where the code or the token is somebody's already. */
  @Query(
      "insert into booking (id, code, token, person_id, diary, desk, starts_at, ends_at, people,"
          + " article, language, state, booked_at, moved_at, held_until)"
          + " values (:id, :code, :token, :personId, :diary, :desk, :startsAt, :endsAt, :people,"
          + " :article, :language, :state, :now, :now, :heldUntil)"
          + " on conflict do nothing")
  int insert(
      UUID id,
      String code,
      String token,
      UUID personId,
      String diary,
      String desk,
      Instant startsAt,
      Instant endsAt,
      int people,
      @Nullable String article,
      String language,
      String state,
      @Nullable Instant heldUntil,
      Instant now);

  @Query("select * from booking where id = :id")
  Optional<BookingRow> find(UUID id);

  @Query("select * from booking where code = :code")
  Optional<BookingRow> withCode(String code);

  @Query("select * from booking where token = :token")
  Optional<BookingRow> withToken(String token);

  @Query(
      "select * from booking where person_id = :personId and state = 'BOOKED'"
          + " and ends_at > :now order by starts_at")
  List<BookingRow> upcoming(UUID personId, Instant now);

  @Query(
      "select * from booking where diary = :diary and starts_at >= :from and starts_at < :until"
          + " order by starts_at, code")
  List<BookingRow> between(String diary, Instant from, Instant until);

  @Query(
      "update booking set diary = :diary, starts_at = :startsAt, ends_at = :endsAt,"
          + " late_minutes = 0, changes = changes + 1, moved_at = :now"
          + " where id = :id and state = 'BOOKED' and starts_at > :now")
  int move(UUID id, String diary, Instant startsAt, Instant endsAt, Instant now);

  /** Compare and set: 1 for whoever was first. */
  @Query(
      "update booking set state = 'CANCELLED', changes = changes + 1, moved_at = :now"
          + " where id = :id and state = 'BOOKED' and starts_at > :now")
  int cancel(UUID id, Instant now);

  /** Compare and set: 1 while it is held. */
  @Query(
      "update booking set state = 'BOOKED', held_until = null, moved_at = :now"
          + " where id = :id and state = 'OFFERED' and held_until > :now")
  int accept(UUID id, Instant now);

  /** 1 for whoever was first. */
  @Query("delete from booking where id = :id and state = 'OFFERED'")
  int release(UUID id);

  @Query(
      "select * from booking where state = 'OFFERED' and held_until <= :now"
          + " order by held_until limit :most")
  List<BookingRow> lapsed(Instant now, int most);

  /** What staff saw: at its time or later, and again if they were mistaken. */
  @Query(
      "update booking set state = :state, moved_at = :now"
          + " where id = :id and state not in ('OFFERED', 'CANCELLED') and starts_at <= :now")
  int end(UUID id, String state, Instant now);

  @Query(
      "update booking set late_minutes = :minutes, moved_at = :now"
          + " where id = :id and state = 'BOOKED' and ends_at > :now")
  int late(UUID id, int minutes, Instant now);

  @Query("select distinct diary from booking where person_id = :personId and ends_at > :now")
  List<String> diariesOf(UUID personId, Instant now);

  @Query("delete from booking where person_id = :personId")
  void deleteOf(UUID personId);
}
