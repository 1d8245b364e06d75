package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table opinion, and of what a case knows of it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OpinionRows extends GenericRepository<OpinionRow, Long> {

  /** Compare and set: 1 the first time, 0 ever after. */
  @Query("update help_case set opinion = 'ASKED' where id = :id and opinion is null")
  int ask(UUID id);

  /** Compare and set, as above. */
  @Query("update help_case set opinion = :now where id = :id and opinion = :before")
  int move(UUID id, String before, String now);

  /** The person's case in which they were asked last and of which that is known. */
  @Query(
      "select * from help_case where person_id = :personId and opinion = :opinion"
          + " order by opened_at desc limit 1")
  Optional<CaseRow> inQuestion(UUID personId, String opinion);

  @Query(
      "select count(*) from help_case where person_id = :personId and opinion = 'ASKED'"
          + " and state = 'CLOSED' and closed_at > :after and closed_at <= :until")
  int countAsked(UUID personId, Instant after, Instant until);

  @Query(
      "insert into opinion (desk, language, given_on, face, word)"
          + " values (:desk, :language, :day, :face, :word)")
  void insert(String desk, String language, LocalDate day, String face, @Nullable String word);

  @Query("update opinion set word = null where given_on < :day and word is not null")
  int eraseWordsBefore(LocalDate day);

  @Query("select * from opinion where given_on >= :since order by seq desc")
  List<OpinionRow> since(LocalDate since);
}
