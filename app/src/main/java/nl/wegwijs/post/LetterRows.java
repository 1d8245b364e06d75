package nl.wegwijs.post;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table letter. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LetterRows extends GenericRepository<LetterRow, UUID> {

  @Query(
      "insert into letter (id, person_id, answers, harmless, reply, state, due_at, created_at, moved_at)"
          + " values (:id, :personId, :answers, :harmless, :reply, 'DUE', :dueAt, :now, :now)")
  void insert(
      UUID id,
      UUID personId,
      @Nullable Long answers,
      boolean harmless,
      String reply,
      Instant dueAt,
      Instant now);

  /**
   * The first letter of each person whose time has come; a letter waits while an earlier one is
   * under way.
   */
  @Query(
      "select * from letter l where l.id in"
          + " (select d.id from letter d where d.state = 'DUE' and d.due_at <= :now"
          + "  and not exists (select 1 from letter e where e.person_id = d.person_id"
          + "    and e.seq < d.seq and e.state in ('DUE', 'SENDING'))"
          + "  order by d.due_at, d.seq limit 200)"
          + " and l.state = 'DUE' limit :most for update skip locked")
  List<LetterRow> lockThoseDue(Instant now, int most);

  @Query(
      "select * from letter l where l.id in"
          + " (select d.id from letter d where d.state = 'SENDING' and d.due_at <= :now"
          + "  order by d.due_at limit 200)"
          + " and l.state = 'SENDING' limit :most for update skip locked")
  List<LetterRow> lockThoseAbandoned(Instant now, int most);

  @Query("select * from letter where id = :id for update")
  Optional<LetterRow> lock(UUID id);

  @Query("select * from letter where id = :id")
  Optional<LetterRow> findById(UUID id);

  @Query("select * from letter where provider_id = :providerId for update")
  List<LetterRow> lockByProvider(String providerId);

  @Query("select count(*) from letter where provider_id = :providerId")
  long countByProvider(String providerId);

  /** Those the provider took long ago and said nothing of since. */
  @Query(
      "select * from letter l where l.id in"
          + " (select s.id from letter s join person p on p.id = s.person_id"
          + "  where s.state = 'SENT' and s.provider_id is not null and p.channel in (:channels)"
          + "  and s.moved_at <= :movedBefore and s.created_at >= :createdSince"
          + "  order by s.moved_at limit 200)"
          + " and l.state = 'SENT' for update skip locked")
  List<LetterRow> lockThoseAwaited(
      List<String> channels, Instant movedBefore, Instant createdSince);

  @Query("select * from letter where person_id = :personId order by seq")
  List<LetterRow> ofPerson(UUID personId);

  @Query("select * from letter where person_id = :personId and seq > :seq order by seq")
  List<LetterRow> ofPersonAfter(UUID personId, long seq);

  @Query("select * from letter where person_id = :personId order by seq desc limit :most")
  List<LetterRow> last(UUID personId, int most);

  @Query("select * from letter where answers = :message order by seq")
  List<LetterRow> answering(long message);

  @Query(
      "update letter set state = :state, due_at = :dueAt, attempts = :attempts, code = :code,"
          + " provider_id = coalesce(:providerId, provider_id), moved_at = :now where id = :id")
  void move(
      UUID id,
      String state,
      Instant dueAt,
      int attempts,
      @Nullable String code,
      @Nullable String providerId,
      Instant now);

  @Query("update letter set later = :later, later_at = :at where id = :id")
  void replaceLater(UUID id, String later, Instant at);

  @Query("select count(*) from letter where state = :state")
  long countByState(String state);
}
