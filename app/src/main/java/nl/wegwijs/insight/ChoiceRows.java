package nl.wegwijs.insight;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table choice. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChoiceRows extends GenericRepository<ChoiceRow, UUID> {

  @Query(
      "insert into choice (id, made_on, language, words, verdict, article, writer)"
          + " values (:id, :madeOn, :language, :words, :verdict, :article, :writer)")
  void insert(
      UUID id,
      LocalDate madeOn,
      String language,
      String words,
      String verdict,
      @Nullable String article,
      String writer);

  @Query("delete from choice where made_on < :day")
  int deleteBefore(LocalDate day);

  @Query("delete from choice where writer = :writer")
  int deleteOf(String writer);

  @Query("select * from choice where made_on >= :since order by words, id")
  List<ChoiceRow> since(LocalDate since);

  /** Without a mark, from before there were marks, they cannot be counted. */
  @Query(
      "select * from choice where writer is not null and verdict <> 'TAKEN'"
          + " order by made_on desc, id limit :most")
  List<ChoiceRow> newestUnhelped(int most);
}
