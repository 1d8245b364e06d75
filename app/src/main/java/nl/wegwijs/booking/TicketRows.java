package nl.wegwijs.booking;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of tables line and ticket. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TicketRows extends GenericRepository<Ticket, UUID> {

  @Query(
      "insert into line (diary, today, last_number) values (:diary, :today, 0)"
          + " on conflict do nothing")
  void openLine(String diary, LocalDate today);

  /** The last number; whoever takes or calls one holds the line meanwhile. */
  @Query("select last_number from line where diary = :diary and today = :today for update")
  int lockLine(String diary, LocalDate today);

  @Query("update line set last_number = :number where diary = :diary and today = :today")
  void count(String diary, LocalDate today, int number);

  @Query(
      "insert into ticket (id, diary, desk, today, number, person_id, token, language, state,"
          + " taken_at, near_told) values (:id, :diary, :desk, :today, :number, :personId, :token,"
          + " :language, 'WAITING', :now, :nearTold)")
  void insert(
      UUID id,
      String diary,
      String desk,
      LocalDate today,
      int number,
      UUID personId,
      String token,
      String language,
      boolean nearTold,
      Instant now);

  @Query("select * from ticket where id = :id")
  Optional<Ticket> find(UUID id);

  @Query("select * from ticket where token = :token")
  Optional<Ticket> withToken(String token);

  @Query(
      "select * from ticket where person_id = :personId and today = :today"
          + " order by taken_at desc, number desc")
  List<Ticket> of(UUID personId, LocalDate today);

  @Query("select * from ticket where diary = :diary and today = :today order by number")
  List<Ticket> line(String diary, LocalDate today);

  @Query(
      "select count(*) from ticket where diary = :diary and today = :today"
          + " and state = 'WAITING' and number < :number")
  int countBefore(String diary, LocalDate today, int number);

  @Query(
      "update ticket set state = 'CALLED', called_at = :now, called_by = :by, calls = calls + 1"
          + " where id = :id and state in ('WAITING', 'SKIPPED')")
  int call(UUID id, String by, Instant now);

  @Query("update ticket set calls = calls + 1 where id = :id and state = 'CALLED'")
  int callAgain(UUID id);

  /** Compare and set: 1 for whoever was first. */
  @Query(
      "update ticket set state = :to, done_at = :now, end_told = false"
          + " where id = :id and state = :from")
  int move(UUID id, String from, String to, Instant now);

  @Query(
      "update ticket set state = 'DONE', done_at = :now where diary = :diary and today = :today"
          + " and state = 'CALLED' and called_by = :by")
  void doneBy(String diary, LocalDate today, String by, Instant now);

  @Query(
      "update ticket set state = 'CLOSED', done_at = :now where diary = :diary and today = :today"
          + " and state in ('WAITING', 'SKIPPED')")
  int closeLine(String diary, LocalDate today, Instant now);

  @Query(
      "select cast(extract(epoch from done_at) - extract(epoch from called_at) as bigint) from ticket"
          + " where diary = :diary and state = 'DONE' and called_at is not null"
          + " order by done_at desc limit :most")
  List<Long> handledLately(String diary, int most);

  @Query(
      "select count(distinct called_by) from ticket where diary = :diary and today = :today"
          + " and called_at > :since")
  int countCallers(String diary, LocalDate today, Instant since);

  /** Of whom the person still has to hear. */
  @Query(
      "select * from ticket where today >= :since and person_id is not null and (state = 'CALLED'"
          + " and calls > told_calls or state in ('SKIPPED', 'CLOSED') and not end_told"
          + " or state = 'WAITING' and not near_told and (select count(*) from ticket as other"
          + " where other.diary = ticket.diary and other.today = ticket.today"
          + " and other.state = 'WAITING' and other.number < ticket.number) <= 3)"
          + " order by taken_at limit :most")
  List<Ticket> untold(LocalDate since, int most);

  /** Compare and set. */
  @Query(
      "update ticket set told_calls = calls, near_told = true"
          + " where id = :id and state = 'CALLED' and calls > told_calls")
  int toldCall(UUID id);

  @Query(
      "update ticket set near_told = true"
          + " where id = :id and state = 'WAITING' and not near_told")
  int toldNear(UUID id);

  @Query(
      "update ticket set end_told = true"
          + " where id = :id and state in ('SKIPPED', 'CLOSED') and not end_told")
  int toldEnd(UUID id);

  /** Lines of days that are over, and of hours that ended. */
  @Query(
      "select distinct diary from ticket where today = :today and state in ('WAITING', 'SKIPPED')")
  List<String> waitingLines(LocalDate today);

  @Query(
      "select count(*) from ticket where today < :today"
          + " and state in ('WAITING', 'CALLED', 'SKIPPED')")
  int countPast(LocalDate today);

  @Query(
      "update ticket set state = 'CLOSED', done_at = :now, end_told = true where today < :today"
          + " and state in ('WAITING', 'CALLED', 'SKIPPED')")
  int closePast(LocalDate today, Instant now);

  @Query(
      "update ticket set state = 'LEFT', done_at = :now"
          + " where person_id = :personId and state in ('WAITING', 'SKIPPED')")
  void leaveOf(UUID personId, Instant now);

  @Query("delete from ticket where today < :day")
  int deleteBefore(LocalDate day);

  @Query("update ticket set person_id = null where person_id = :personId")
  void forget(UUID personId);
}
