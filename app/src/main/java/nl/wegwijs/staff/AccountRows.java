package nl.wegwijs.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of table staff_account. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends GenericRepository<AccountRow, UUID> {

  @Query(
      "insert into staff_account"
          + " (id, name, shown, roles, desks, language, password, must_change, created_at)"
          + " values (:id, :name, :shown, :roles, :desks, :language, :password, true, :now)"
          + " on conflict do nothing")
  int insertIfAbsent(
      UUID id,
      String name,
      String shown,
      String roles,
      String desks,
      String language,
      String password,
      Instant now);

  @Query("select * from staff_account where name = :name")
  Optional<AccountRow> findByName(String name);

  @Query("select * from staff_account where id = :id")
  Optional<AccountRow> findById(UUID id);

  @Query("select * from staff_account order by name")
  List<AccountRow> findAll();

  @Query("update staff_account set roles = :roles, desks = :desks where id = :id")
  void assign(UUID id, String roles, String desks);

  @Query("update staff_account set language = :language where id = :id")
  void setLanguage(UUID id, String language);

  @Query("update staff_account set password = :password, must_change = :mustChange where id = :id")
  void setPassword(UUID id, String password, boolean mustChange);

  @Query("update staff_account set code_key_new = :sealed where id = :id")
  void offerCodes(UUID id, @Nullable String sealed);

  @Query(
      "update staff_account set code_key = :sealed, code_key_new = null, code_step = 0"
          + " where id = :id")
  void setCodes(UUID id, @Nullable String sealed);

  /** 1 for whoever comes first with that half minute's code, 0 for the others. */
  @Query("update staff_account set code_step = :step where id = :id and code_step < :step")
  int useCode(UUID id, long step);

  @Query("update staff_account set closed_at = :at where id = :id")
  void setClosed(UUID id, @Nullable Instant at);
}
