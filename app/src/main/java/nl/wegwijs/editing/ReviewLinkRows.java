package nl.wegwijs.editing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table review_link. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReviewLinkRows extends GenericRepository<ReviewLinkRow, UUID> {

  @Query(
      "insert into review_link (id, token_hash, label, language, articles, made_by, made_at,"
          + " until_at) values (:id, :tokenHash, :label, :language, :articles, :madeBy, :now,"
          + " :until)")
  void insert(
      UUID id,
      String tokenHash,
      String label,
      String language,
      String articles,
      String madeBy,
      Instant now,
      Instant until);

  @Query("select * from review_link where token_hash = :tokenHash")
  Optional<ReviewLinkRow> withToken(String tokenHash);

  @Query("select * from review_link where id = :id")
  Optional<ReviewLinkRow> find(UUID id);

  @Query("select * from review_link order by made_at desc, id")
  List<ReviewLinkRow> all();

  /** 0: it was taken back before. */
  @Query("update review_link set revoked_at = :now where id = :id and revoked_at is null")
  int revoke(UUID id, Instant now);
}
