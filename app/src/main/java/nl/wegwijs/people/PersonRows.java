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
  /** Of the person whose row it is. */
  String NOTHING_OPEN =
      "person_id not in (select c.person_id from help_case c where c.state <> 'CLOSED')";

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
          + " (select m.person_id from message m where m.handled_at is null and m.due_at <= :now"
          + "  and not exists (select 1 from message e where e.person_id = m.person_id"
          + "    and e.handled_at is null and e.seq < m.seq)"
          + "  order by m.due_at, m.seq limit 200)"
          + " limit :most for update skip locked")
  List<PersonRow> lockThoseWaiting(Instant now, int most);

  @Query("select * from person where id = :id for update")
  Optional<PersonRow> lock(UUID id);

  @Query(
      "update person set language = :language, city = :city, talk = :talk, account = :account,"
          + " heard_at = :heardAt, stopped_at = :stoppedAt, unreachable = null, forget_at = null where id = :id")
  void update(
      UUID id,
      @Nullable String language,
      @Nullable String city,
      @Nullable String talk,
      String account,
      Instant heardAt,
      @Nullable Instant stoppedAt);

  @Query("update person set city = :city where id = :id")
  void live(UUID id, @Nullable String city);

  @Query("update person set unreachable = :why where id = :id")
  void markUnreachable(UUID id, String why);

  @Query("update person set unreachable = null where id = :id")
  void markReachable(UUID id);

  @Query(
      "update person set address_hash = :addressHash, address = :address where id = :id"
          + " and not exists (select 1 from person p"
          + "  where p.channel = :channel and p.address_hash = :addressHash)")
  void move(UUID id, String channel, String addressHash, String address);

  @Query(
      "update person set forget_at = :now, language = null, city = null, talk = null,"
          + " stopped_at = null"
          + " where id = :id")
  void markForForgetting(UUID id, Instant now);

  @Query("delete from message where person_id = :id")
  void deleteMessages(UUID id);

  @Query("delete from letter where person_id = :id")
  void deleteLetters(UUID id);

  /** Not while staff have a case of theirs open: they read what was said. */
  @Query("delete from message where handled_at < :before and " + NOTHING_OPEN)
  int deleteMessagesBefore(Instant before);

  @Query(
      "delete from letter where moved_at < :before and state not in ('DUE', 'SENDING') and "
          + NOTHING_OPEN)
  int deleteLettersBefore(Instant before);

  @Query("delete from help_case where state = 'CLOSED' and moved_at < :before")
  int deleteCasesBefore(Instant before);

  /** What was to be shown once has been. */
  @Query(
      "update letter set reply = later, later = null, later_at = null"
          + " where later_at <= :now and state not in ('DUE', 'SENDING')")
  int replaceLetters(Instant now);

  /** With all that hangs on them. */
  @Query(
      "delete from person where heard_at < :before"
          + " and not exists (select 1 from message m where m.person_id = person.id)"
          + " and not exists (select 1 from letter l where l.person_id = person.id)"
          + " and not exists (select 1 from help_case c where c.person_id = person.id)"
          + " and not exists (select 1 from booking b where b.person_id = person.id"
          + "   and b.ends_at >= :before)"
          + " and not exists (select 1 from sign_up s join event e on e.id = s.event_id"
          + "   where s.person_id = person.id and e.ends_at >= :before)"
          + " and not exists (select 1 from term t where t.person_id = person.id"
          + "   and t.until_at >= :before)"
          + " and not exists (select 1 from report r where r.person_id = person.id)")
  int deleteUnheardSince(Instant before);

  /** A message that came in the meantime, or a goodbye still on its way, keeps the row. */
  @Query(
      "delete from person where forget_at <= :before"
          + " and not exists (select 1 from message m"
          + "   where m.person_id = person.id and m.handled_at is null)"
          + " and (forget_at <= :latest or not exists (select 1 from letter l"
          + "   where l.person_id = person.id and l.state in ('DUE', 'SENDING')))")
  int deleteForgotten(Instant before, Instant latest);
}
