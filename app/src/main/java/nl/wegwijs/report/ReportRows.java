package nl.wegwijs.report;

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

/** The SQL of table report. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReportRows extends GenericRepository<ReportRow, UUID> {

  @Query(
      "insert into report (id, person_id, kind, desk, state, language, sealed, opened_at, moved_at)"
          + " values (:id, :personId, :kind, :desk, 'DRAFT', :language, :sealed, :now, :now)")
  void insert(
      UUID id,
      UUID personId,
      String kind,
      String desk,
      String language,
      String sealed,
      Instant now);

  @Query("select * from report where person_id = :personId and state = 'DRAFT'")
  Optional<ReportRow> draftOf(UUID personId);

  @Query("delete from report where person_id = :personId and state = 'DRAFT'")
  void deleteDraft(UUID personId);

  @Query(
      "update report set sealed = :sealed, urgent = urgent or :urgent, moved_at = :now"
          + " where id = :id and state = 'DRAFT'")
  void answer(UUID id, String sealed, boolean urgent, Instant now);

  @Query("update report set hidden = :hidden where id = :id and state = 'DRAFT'")
  void hide(UUID id, boolean hidden);

  @Query("update report set agreed = :agreed, news = :news where id = :id and state <> 'CLOSED'")
  int agree(UUID id, String agreed, boolean news);

  @Query(
      "update report set state = 'FRESH', news = true, code = :code, pin = :pin,"
          + " person_id = :personId, opened_at = :now, moved_at = :now"
          + " where id = :id and state = 'DRAFT'")
  int send(UUID id, String code, String pin, @Nullable UUID personId, Instant now);

  @Query("select * from report where id = :id and state <> 'DRAFT'")
  Optional<ReportRow> find(UUID id);

  @Query("select * from report where code = :code")
  Optional<ReportRow> withCode(String code);

  @Query(
      "select * from report where person_id = :personId and state <> 'DRAFT'"
          + " order by opened_at desc limit 5")
  List<ReportRow> ofPerson(UUID personId);

  @Query("delete from report where person_id = :personId")
  void deleteOf(UUID personId);

  /** What nobody works on any more. */
  @Query("delete from report where state in ('PASSED', 'CLOSED') and moved_at < :before")
  int deleteBefore(Instant before);

  @Query("delete from report where state = 'DRAFT' and moved_at < :before")
  int deleteDraftsBefore(Instant before);

  /** What nobody has seen first, then the latest. */
  @Query(
      "select * from report where desk in (:desks) and state = :state"
          + " order by news desc, urgent desc, opened_at desc limit 200")
  List<ReportRow> at(Collection<String> desks, String state);

  @Query("select count(*) from report where news = true and state <> 'DRAFT' and desk in (:desks)")
  int countNews(Collection<String> desks);

  @Query("update report set news = :news where id = :id and news <> :news")
  int mark(UUID id, boolean news);

  @Query(
      "update report set state = :to, outcome = :outcome, moved_at = :now"
          + " where id = :id and state = :from")
  int move(UUID id, String from, String to, @Nullable String outcome, Instant now);

  /** Only what the person lets us pass on. */
  @Query(
      "update report set state = 'PASSED', passed_to = :passedTo, moved_at = :now"
          + " where id = :id and state = :from and agreed = 'TEXT'")
  int passOn(UUID id, String from, String passedTo, Instant now);
}
