package nl.wegwijs.post;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table message. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageRows extends GenericRepository<MessageRow, Long> {

  @Query(
      "insert into message"
          + " (person_id, channel, account, provider_id, reference, body, hint, received_at, due_at)"
          + " values (:personId, :channel, :account, :providerId, :reference, :body, :hint, :receivedAt, :now)"
          + " on conflict do nothing")
  int insertOnce(
      UUID personId,
      String channel,
      String account,
      String providerId,
      @Nullable String reference,
      String body,
      @Nullable String hint,
      Instant receivedAt,
      Instant now);

  @Query(
      "select * from message where channel = :channel and account = :account"
          + " and provider_id = :providerId")
  Optional<MessageRow> findByProvider(String channel, String account, String providerId);

  @Query(
      "select * from message where person_id = :personId and reference = :reference"
          + " order by seq desc limit 1")
  Optional<MessageRow> findByReference(UUID personId, String reference);

  @Query(
      "select * from message where person_id = :personId and handled_at is null"
          + " order by seq limit 1")
  Optional<MessageRow> oldestUnhandled(UUID personId);

  @Query("select * from message where person_id = :personId order by seq")
  List<MessageRow> ofPerson(UUID personId);

  @Query(
      "select * from message where person_id = :personId and seq < :seq"
          + " order by seq desc limit :most")
  List<MessageRow> before(UUID personId, long seq, int most);

  @Query("select seq from message where person_id = :personId order by seq desc limit 1")
  Optional<Long> latest(UUID personId);

  @Query("select * from message where person_id = :personId order by seq desc limit :most")
  List<MessageRow> last(UUID personId, int most);

  @Query(
      "select p.id as person_id,"
          + " (select m.seq from message m where m.person_id = p.id"
          + "  order by m.seq desc limit 1) as heard,"
          + " (select l.moved_at from letter l where l.person_id = p.id"
          + "  order by l.moved_at desc limit 1) as moved"
          + " from person p where p.id in (:people)")
  List<Touched> touched(Collection<UUID> people);

  @Query(
      "select"
          + " count(case when received_at > :since then 1 end) as sent,"
          + " count(case when received_at > :sameSince and body = :body then 1 end) as same"
          + " from message where person_id = :personId and seq <= :seq"
          + " and (received_at > :since or received_at > :sameSince)")
  Repeats repeats(UUID personId, Instant since, Instant sameSince, long seq, String body);

  @Query("update message set handled_at = :now, understood = :understood where seq = :seq")
  void markHandled(long seq, Instant now, @Nullable String understood);

  @Query("update message set attempts = :attempts, due_at = :dueAt where seq = :seq")
  void postpone(long seq, int attempts, Instant dueAt);

  @Query("update message set body = :body where seq = :seq")
  void amend(long seq, String body);

  @Query("select count(*) from message where handled_at is null")
  long countWaiting();
}
