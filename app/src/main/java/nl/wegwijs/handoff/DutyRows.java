package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;

/** The SQL of table duty. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DutyRows extends GenericRepository<DutyRow, String> {

  @Query("update duty set seen_at = :now where member = :member")
  int see(String member, Instant now);

  @Query("insert into duty (member, seen_at) values (:member, :now) on conflict do nothing")
  void insert(String member, Instant now);

  @Query("delete from duty where member = :member")
  void delete(String member);

  @Query("select count(*) from duty where seen_at > :since and member in (:members)")
  int countSince(Instant since, Collection<String> members);
}
