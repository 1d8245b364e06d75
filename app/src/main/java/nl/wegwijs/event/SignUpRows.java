package nl.wegwijs.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table sign_up. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignUpRows extends GenericRepository<SignUp, UUID> {

  /** 1, or 0 where the seat is somebody's or they are on the list. */
  @Query(
      "insert into sign_up (id, event_id, person_id, code, token, language, state, seat, since,"
          + " remind_at, useless_at) values (:id, :eventId, :personId, :code, :token, :language,"
          + " :state, :seat, :now, :remindAt, :uselessAt) on conflict do nothing")
  int insert(
      UUID id,
      UUID eventId,
      UUID personId,
      String code,
      String token,
      String language,
      String state,
      @Nullable Integer seat,
      @Nullable Instant remindAt,
      @Nullable Instant uselessAt,
      Instant now);

  @Query("select * from sign_up where id = :id")
  Optional<SignUp> find(UUID id);

  @Query("select * from sign_up where event_id = :eventId and person_id = :personId")
  Optional<SignUp> of(UUID eventId, UUID personId);

  @Query(
      "select s.* from sign_up s join event e on e.id = s.event_id where s.person_id = :personId"
          + " and e.cancelled_at is null and e.ends_at > :now order by e.closes_at, s.seq")
  List<SignUp> coming(UUID personId, Instant now);

  @Query("select * from sign_up where event_id = :eventId order by seq")
  List<SignUp> all(UUID eventId);

  @Query("select * from sign_up where token = :token")
  Optional<SignUp> withToken(String token);

  @Query("select seat from sign_up where event_id = :eventId and seat is not null")
  List<Integer> seats(UUID eventId);

  @Query("select count(*) from sign_up where event_id = :eventId and state = 'WAITING'")
  int countWaiting(UUID eventId);

  @Query(
      "select count(*) from sign_up where event_id = :eventId and state = 'WAITING'"
          + " and seq < :seq")
  int countBefore(UUID eventId, long seq);

  @Query("delete from sign_up where event_id = :eventId and person_id = :personId")
  int delete(UUID eventId, UUID personId);

  @Query("delete from sign_up where person_id = :personId")
  void deleteOf(UUID personId);

  /** Who waits where a place is free, the first first. */
  @Query(
      "select w.* from sign_up w join event e on e.id = w.event_id where w.state = 'WAITING'"
          + " and e.cancelled_at is null and e.closes_at > :useful and e.places >"
          + " (select count(*) from sign_up s where s.event_id = e.id and s.seat is not null)"
          + " order by w.seq limit :most")
  List<SignUp> next(Instant useful, int most);

  /** Compare and set. */
  @Query(
      "update sign_up set state = 'OFFERED', seat = :seat, held_until = :until"
          + " where id = :id and state = 'WAITING'")
  int offer(UUID id, int seat, Instant until);

  /** Compare and set: 1 while it is held. */
  @Query(
      "update sign_up set state = 'JOINED', held_until = null, remind_at = :remindAt,"
          + " useless_at = :uselessAt"
          + " where id = :id and state = 'OFFERED' and held_until > :now")
  int accept(UUID id, @Nullable Instant remindAt, @Nullable Instant uselessAt, Instant now);

  @Query(
      "select * from sign_up where state = 'OFFERED' and held_until <= :now"
          + " order by held_until limit :most")
  List<SignUp> lapsed(Instant now, int most);

  /** 1 for whoever was first. */
  @Query("delete from sign_up where id = :id and state = 'OFFERED'")
  int release(UUID id);

  @Query(
      "update sign_up set remind_at = :remindAt, useless_at = :uselessAt, reminded = null"
          + " where event_id = :eventId and state = 'JOINED'")
  void plan(UUID eventId, @Nullable Instant remindAt, @Nullable Instant uselessAt);

  @Query("update sign_up set news = :news where event_id = :eventId")
  void tell(UUID eventId, String news);

  @Query("select * from sign_up where news is not null order by seq limit :most")
  List<SignUp> untold(int most);

  /** Compare and set: 1 for whoever was first. */
  @Query("update sign_up set news = null where id = :id and news = :news")
  int told(UUID id, String news);

  @Query(
      "select * from sign_up where reminded is null and remind_at <= :now"
          + " order by remind_at limit :most")
  List<SignUp> due(Instant now, int most);

  /** Compare and set: 1 for whoever was first. */
  @Query(
      "update sign_up set reminded = :done"
          + " where id = :id and remind_at = :remindAt and reminded is null")
  int reminded(UUID id, @Nullable Instant remindAt, String done);

  @Query("select count(*) from sign_up where event_id = :eventId and reminded = 'DROPPED'")
  int countDropped(UUID eventId);

  /** Of those who came to what was over then. */
  @Query("delete from sign_up where event_id in (select e.id from event e where e.ends_at < :time)")
  int deleteBefore(Instant time);
}
