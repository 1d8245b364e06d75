package nl.wegwijs.dates;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The SQL of table term. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TermRows extends GenericRepository<TermRow, UUID> {

  @Query(
      "insert into term (id, person_id, kind, on_date, language, due_at, until_at)"
          + " values (:id, :personId, :kind, :onDate, :language, :dueAt, :untilAt)")
  void insert(
      UUID id,
      UUID personId,
      String kind,
      LocalDate onDate,
      String language,
      Instant dueAt,
      Instant untilAt);

  /** What is still to be told. */
  @Query("select * from term where person_id = :personId and done is null order by due_at, kind")
  List<TermRow> planned(UUID personId);

  @Query("select * from term where done is null and due_at <= :now order by due_at limit :most")
  List<TermRow> due(Instant now, int most);

  /** Compare and set: 1 for whoever was first, 0 when it was stopped meanwhile. */
  @Query("update term set done = :done where id = :id and done is null")
  int done(UUID id, String done);

  @Query("select count(*) from term where id = :id and done is null")
  int countPlanned(UUID id);

  @Query("delete from term where person_id = :personId and kind = :kind")
  int delete(UUID personId, String kind);

  @Query("delete from term where person_id = :personId")
  int deleteOf(UUID personId);

  @Query("delete from term where until_at < :time")
  int deleteBefore(Instant time);

  @Query("select * from term where done = 'DROPPED' order by due_at desc limit :most")
  List<TermRow> dropped(int most);
}
