package nl.wegwijs.booking;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The SQL of table diary. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DiaryRows extends GenericRepository<DiaryRow, String> {

  @Query("select * from diary order by id")
  List<DiaryRow> all();

  @Query("select * from diary where desk = :desk order by id")
  List<DiaryRow> ofDesk(String desk);

  @Query("select distinct desk, books, walk_in from diary where books or walk_in")
  List<DiaryOffer> offers();

  @Query("select * from diary where id = :id")
  Optional<DiaryRow> find(String id);

  /** Whoever books holds the diary meanwhile. */
  @Query("select * from diary where id = :id for update")
  Optional<DiaryRow> lock(String id);

  @Query(
      "update diary set desk = :desk, setup = :setup, books = :books, walk_in = :walkIn,"
          + " edited_at = :now where id = :id")
  int update(String id, String desk, String setup, boolean books, boolean walkIn, Instant now);

  @Query(
      "insert into diary (id, desk, setup, books, walk_in, edited_at, mark)"
          + " values (:id, :desk, :setup, :books, :walkIn, :now, :mark) on conflict do nothing")
  void insert(
      String id,
      String desk,
      String setup,
      boolean books,
      boolean walkIn,
      Instant now,
      String mark);

  @Query("select id, mark from diary where id in (:ids)")
  List<DiaryMark> marks(Collection<String> ids);

  @Query("select feed from diary where id = :id and feed is not null")
  Optional<String> feed(String id);

  @Query("update diary set feed = :feed where id = :id")
  void renewFeed(String id, String feed);

  @Query("select id from diary where feed = :feed")
  Optional<String> withFeed(String feed);

  @Query("update diary set mark = :mark where id = :id")
  void mark(String id, String mark);

  @Query(
      "delete from diary where id = :id and not exists (select 1 from booking"
          + " where booking.diary = :id and state = 'BOOKED' and ends_at > :now)")
  int delete(String id, Instant now);
}
