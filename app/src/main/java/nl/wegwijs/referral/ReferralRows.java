package nl.wegwijs.referral;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table referral. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReferralRows extends GenericRepository<ReferralRow, UUID> {

  @Query(
      "insert into referral (id, case_id, person_id, desk, organisation, member, sealed,"
          + " address, state, due_at, proposed_at, moved_at)"
          + " values (:id, :caseId, :personId, :desk, :organisation, :member, :sealed,"
          + " :address, 'PROPOSED', :now, :now, :now)")
  void insert(
      UUID id,
      UUID caseId,
      UUID personId,
      String desk,
      String organisation,
      String member,
      String sealed,
      String address,
      Instant now);

  @Query("select * from referral where id = :id")
  Optional<ReferralRow> find(UUID id);

  @Query("select * from referral where case_id = :caseId order by proposed_at desc, id")
  List<ReferralRow> ofCase(UUID caseId);

  @Query("select * from referral where person_id = :personId order by proposed_at, id")
  List<ReferralRow> ofPerson(UUID personId);

  /** Those about which the person may still say something. */
  @Query(
      "select count(*) from referral where person_id = :personId"
          + " and state in ('PROPOSED', 'DUE', 'SENDING', 'SENT', 'DEAD')")
  long countOpen(UUID personId);

  /** A new proposal takes the place of the one that waits. */
  @Query(
      "update referral set state = 'LAPSED', sealed = '', address = '', moved_at = :now"
          + " where case_id = :caseId and state = 'PROPOSED'")
  int supersede(UUID caseId, Instant now);

  @Query(
      "update referral set state = 'DUE', due_at = :now, moved_at = :now"
          + " where id = :id and state = 'PROPOSED'")
  int agree(UUID id, Instant now);

  /** Also what they agreed to and nobody has read: its link shows nothing from then on. */
  @Query(
      "update referral set state = 'DECLINED', sealed = '', address = '', moved_at = :now"
          + " where id = :id and state in ('PROPOSED', 'DUE', 'SENDING', 'SENT', 'DEAD')")
  int decline(UUID id, Instant now);

  /** What is to go out, and what nobody knows the end of. */
  @Query(
      "select * from referral where state in ('DUE', 'SENDING') and due_at <= :now"
          + " order by due_at, id limit 10")
  List<ReferralRow> due(Instant now);

  /** Of all who try, one sends; what stood in an earlier link is of no use any more. */
  @Query(
      "update referral set state = 'SENDING', due_at = :until, attempts = attempts + 1,"
          + " token_hash = :tokenHash, expires_at = :expiresAt, moved_at = :now"
          + " where id = :id and state = 'DUE' and due_at <= :now")
  int hold(UUID id, String tokenHash, Instant expiresAt, Instant until, Instant now);

  /** How that attempt ended, and no later one. */
  @Query(
      "update referral set state = :to, due_at = :dueAt, moved_at = :now"
          + " where id = :id and state = 'SENDING' and attempts = :attempts")
  int end(UUID id, int attempts, String to, Instant dueAt, Instant now);

  @Query(
      "select * from referral where token_hash = :tokenHash and expires_at > :now"
          + " and state in ('SENDING', 'SENT', 'DEAD') and sealed <> ''")
  Optional<ReferralRow> readable(String tokenHash, Instant now);

  /** Of all who open it, one sees it; then it is gone. */
  @Query(
      "update referral set state = 'SHOWN', sealed = '', address = '', moved_at = :now"
          + " where id = :id and state in ('SENDING', 'SENT', 'DEAD') and sealed <> ''")
  int show(UUID id, Instant now);

  @Query("update referral set outcome = :outcome where id = :id")
  int note(UUID id, String outcome);

  /** What nobody answered, no mail server took, or nobody read in time. */
  @Query(
      "update referral set state = 'LAPSED', sealed = '', address = '', moved_at = :now"
          + " where (state in ('PROPOSED', 'DUE') and moved_at < :before)"
          + " or (state = 'SENT' and expires_at <= :now)")
  int lapse(Instant before, Instant now);

  /** The content of what did not go out is kept no longer than its link would have been of use. */
  @Query(
      "update referral set sealed = '', address = ''"
          + " where state = 'DEAD' and sealed <> '' and expires_at <= :now")
  int empty(Instant now);

  @Query(
      "delete from referral where state in ('DECLINED', 'SHOWN', 'DEAD', 'LAPSED')"
          + " and moved_at < :before")
  int deleteBefore(Instant before);
}
