package nl.wegwijs.editing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table content_revision: a text is never changed, only how far it has come. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RevisionRows extends GenericRepository<RevisionRow, UUID> {

  /** 1, or 0 where the unit has a revision of that number. */
  @Query(
      "insert into content_revision (id, unit, nr, based_on, state, kept, text, author, reason, at)"
          + " values (:id, :unit, :nr, :basedOn, :state, :kept, :text, :author, :reason, :now)"
          + " on conflict do nothing")
  int insert(
      UUID id,
      String unit,
      @Nullable Integer nr,
      int basedOn,
      String state,
      boolean kept,
      String text,
      String author,
      String reason,
      Instant now);

  @Query("select coalesce(max(nr), 0) from content_revision where unit = :unit")
  int head(String unit);

  @Query("select * from content_revision where id = :id")
  Optional<RevisionRow> find(UUID id);

  @Query("select * from content_revision where unit = :unit and nr = :nr")
  Optional<RevisionRow> numbered(String unit, int nr);

  @Query("select * from content_revision where unit = :unit order by at desc, nr desc")
  List<RevisionRow> of(String unit);

  /** The newest of every unit that somebody works on. */
  @Query(
      "select r.* from content_revision r join (select unit, max(nr) as head from content_revision"
          + " group by unit) newest on newest.unit = r.unit and newest.head = r.nr order by r.unit")
  List<RevisionRow> heads();

  @Query("select * from content_revision where state = :state order by unit, nr")
  List<RevisionRow> inState(String state);

  /** What somebody wrote and nobody decided on, the newest first. */
  @Query(
      "select * from content_revision where author = :author"
          + " and state in ('DRAFT', 'SUBMITTED', 'ASIDE') order by at desc, nr desc")
  List<RevisionRow> undecidedOf(String author);

  /** Decided by that moment, in the order in which they take effect. */
  @Query(
      "select * from content_revision where state in ('PUBLISHED', 'ARCHIVED')"
          + " and publish_at <= :now order by publish_at, nr")
  List<RevisionRow> effective(Instant now);

  /** Only ever rises: what was published stays so. */
  @Query(
      "select count(*) from content_revision where state in ('PUBLISHED', 'ARCHIVED')"
          + " and publish_at <= :now")
  long countEffective(Instant now);

  /** Decisions that wait for their moment. */
  @Query(
      "select * from content_revision where state in ('PUBLISHED', 'ARCHIVED')"
          + " and publish_at > :now order by publish_at, unit")
  List<RevisionRow> waiting(Instant now);

  @Query("update content_revision set state = :to where id = :id and state = :from")
  int move(UUID id, String from, String to);

  @Query(
      "update content_revision set state = :to, publish_at = :publishAt, reviewed_by = :by"
          + " where id = :id and state = :from")
  int decide(UUID id, String from, String to, Instant publishAt, String by);

  /** Back to a draft while its moment has not come. */
  @Query(
      "update content_revision set state = 'DRAFT', publish_at = null, reviewed_by = null"
          + " where id = :id and (state = 'SUBMITTED' or publish_at > :now)")
  int takeBack(UUID id, Instant now);

  /** What only stood between two savings of one author. */
  @Query(
      "delete from content_revision where unit = :unit and nr = :nr and author = :author"
          + " and state = 'DRAFT' and kept = false")
  int dropPassing(String unit, int nr, String author);

  /** One decision at a time, on all nodes. */
  @Query("select one from content_gate where one = 1 for update")
  int waitForTurn();
}
