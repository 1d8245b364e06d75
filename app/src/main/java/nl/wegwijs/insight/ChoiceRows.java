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
      "insert into choice (id, made_on, language, words, verdict, article)"
          + " values (:id, :madeOn, :language, :words, :verdict, :article)")
  void insert(
      UUID id,
      LocalDate madeOn,
      String language,
      String words,
      String verdict,
      @Nullable String article);

  @Query("delete from choice where made_on < :day")
  int deleteBefore(LocalDate day);

  @Query("select * from choice where made_on >= :since order by words, id")
  List<ChoiceRow> since(LocalDate since);
}
