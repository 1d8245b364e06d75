package nl.wegwijs.handoff;

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

/** The SQL of table help_case. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CaseRows extends GenericRepository<CaseRow, UUID> {

  @Query(
      "insert into help_case (id, person_id, desk, city, reason, urgent, article, language, state,"
          + " opened_at, waiting_since, due_at, moved_at)"
          + " values (:id, :personId, :desk, :city, :reason, :urgent, :article, :language,"
          + " 'WAITING', :now, :now, :dueAt, :now)")
  void insert(
      UUID id,
      UUID personId,
      String desk,
      @Nullable String city,
      String reason,
      boolean urgent,
      @Nullable String article,
      String language,
      @Nullable Instant dueAt,
      Instant now);

  @Query("select * from help_case where id = :id")
  Optional<CaseRow> find(UUID id);

  @Query("select * from help_case where id = :id for update")
  Optional<CaseRow> lock(UUID id);

  @Query(
      "select * from help_case where person_id = :personId and state <> 'CLOSED'"
          + " order by opened_at limit 1")
  Optional<CaseRow> openOf(UUID personId);

  /** The open one, else one that was closed since. */
  @Query(
      "select * from help_case where person_id = :personId"
          + " and (state <> 'CLOSED' or closed_at > :since)"
          + " order by case when state = 'CLOSED' then 1 else 0 end, opened_at limit 1")
  Optional<CaseRow> openOrClosedSince(UUID personId, Instant since);

  @Query(
      "select * from help_case where person_id = :personId and state = 'CLOSED'"
          + " and closed_at > :since order by closed_at desc limit 1")
  Optional<CaseRow> closedSince(UUID personId, Instant since);

  @Query("select * from help_case where person_id = :personId order by opened_at desc")
  List<CaseRow> ofPerson(UUID personId);

  /** Urgent first, then who waits longest. */
  @Query(
      "select * from help_case where state = 'WAITING' and desk in (:desks)"
          + " order by urgent desc, waiting_since, id limit :most")
  List<CaseRow> waiting(Collection<String> desks, int most);

  @Query(
      "select * from help_case where taken_by = :member and state in ('TAKEN', 'SNOOZED')"
          + " order by urgent desc, waiting_since, id")
  List<CaseRow> inHandOf(String member);

  @Query(
      "select * from help_case where desk in (:desks) and state in ('WAITING', 'TAKEN', 'SNOOZED')"
          + " order by urgent desc, waiting_since, id limit :most")
  List<CaseRow> open(Collection<String> desks, int most);

  @Query(
      "select count(*) from help_case where desk = :desk and state = 'WAITING'"
          + " and (urgent and not :urgent or urgent = :urgent"
          + "  and (waiting_since < :since or waiting_since = :since and id < :id))")
  int countBefore(String desk, boolean urgent, Instant since, UUID id);

  /** How long staff held the cases that the desk closed last. */
  @Query(
      "select handled_seconds from help_case where desk = :desk and state = 'CLOSED'"
          + " and handled_seconds > 0 order by closed_at desc limit :most")
  List<Long> handledLately(String desk, int most);

  /** Compare and set: 1 for whoever was first, 0 for everybody else. */
  @Query(
      "update help_case set state = 'TAKEN', taken_by = :member, taken_at = :now, moved_at = :now"
          + " where id = :id and state = 'WAITING'")
  int takeIfWaiting(UUID id, String member, Instant now);

  @Query(
      "update help_case set state = 'TAKEN', taken_by = :member, taken_at = :now,"
          + " snoozed_until = null, handled_seconds = handled_seconds + :held, moved_at = :now"
          + " where id = :id")
  void hand(UUID id, String member, long held, Instant now);

  @Query(
      "update help_case set state = 'WAITING', desk = :desk, taken_by = null, snoozed_until = null,"
          + " due_at = :dueAt, handled_seconds = handled_seconds + :held, moved_at = :now"
          + " where id = :id")
  void putBack(UUID id, String desk, @Nullable Instant dueAt, long held, Instant now);

  @Query(
      "update help_case set state = 'SNOOZED', snoozed_until = :until,"
          + " handled_seconds = handled_seconds + :held, moved_at = :now where id = :id")
  void snooze(UUID id, Instant until, long held, Instant now);

  @Query(
      "update help_case set state = 'CLOSED', outcome = :outcome, referred_to = :referredTo,"
          + " snoozed_until = null, due_at = null, closed_at = :now,"
          + " handled_seconds = handled_seconds + :held, moved_at = :now where id = :id")
  void close(UUID id, String outcome, @Nullable String referredTo, long held, Instant now);

  /** Waiting anew; whoever closed it may take it at once. */
  @Query(
      "update help_case set state = 'WAITING', reason = :reason, urgent = :urgent,"
          + " article = coalesce(:article, article), language = :language,"
          + " waiting_since = :now, due_at = :dueAt, raised_at = null, taken_by = null,"
          + " closed_at = null, outcome = null, referred_to = null, moved_at = :now"
          + " where id = :id")
  void reopen(
      UUID id,
      String reason,
      boolean urgent,
      @Nullable String article,
      String language,
      @Nullable Instant dueAt,
      Instant now);

  @Query(
      "update help_case set urgent = true, reason = :reason,"
          + " article = coalesce(:article, article), moved_at = :now where id = :id")
  void makeUrgent(UUID id, String reason, @Nullable String article, Instant now);

  @Query(
      "update help_case set answered_at = coalesce(answered_at, :now), due_at = null,"
          + " moved_at = :now where id = :id")
  void answered(UUID id, Instant now);

  @Query("update help_case set consent = :what, consent_at = :now, moved_at = :now where id = :id")
  void consent(UUID id, String what, Instant now);

  @Query("update help_case set city = :city, moved_at = :now where id = :id")
  void live(UUID id, @Nullable String city, Instant now);

  @Query("update help_case set raised_at = :now, due_at = null, moved_at = :now where id = :id")
  void raise(UUID id, Instant now);

  @Query(
      "select id from help_case where due_at <= :now and state in ('WAITING', 'TAKEN')"
          + " order by due_at limit 100")
  List<UUID> overdue(Instant now);

  @Query(
      "select id from help_case where state = 'SNOOZED' and snoozed_until <= :now"
          + " order by snoozed_until limit 100")
  List<UUID> slept(Instant now);

  @Query("select count(*) from help_case where person_id = :personId and state <> 'CLOSED'")
  int countOpen(UUID personId);

  @Query("select count(*) from help_case where state = 'WAITING'")
  long countWaiting();

  @Query("delete from help_case where person_id = :personId")
  void deleteOf(UUID personId);

  @Query("select * from help_case where desk in (:desks) order by opened_at desc limit :most")
  List<CaseRow> latest(Collection<String> desks, int most);

  @Query("select * from help_case where opened_at >= :since order by opened_at")
  List<CaseRow> openedSince(Instant since);
}
