package nl.wegwijs.referral;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Perishable;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;

/**
 * What a person decides about referrals and what they are told, inside the caller's transaction,
 * which has locked the person.
 */
@Singleton
public class Referrals implements Perishable {
  /** How long the person may think about it. */
  static final Duration ASKED = Duration.ofDays(14);

  private final ReferralRows rows;
  private final Says says;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  Referrals(ReferralRows rows, Says says, Outbox outbox, Audit audit, Clock clock) {
    this.rows = rows;
    this.says = says;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Only what they were asked themselves, and once. */
  public Reply decide(Decision decision, UUID person, Language in) {
    return rows.find(decision.referral())
        .filter(found -> found.personId().equals(person))
        .map(found -> decision.yes() ? agree(found, in) : decline(found, in))
        .orElseGet(() -> says.tell(in, "over"));
  }

  private Reply agree(ReferralRow found, Language in) {
    if (rows.agree(found.id(), clock.instant()) == 0) {
      return says.tell(in, "over");
    }
    write(found, Audit.What.REFERRAL_AGREED);
    return says.agreed(found.id(), found.organisation(), in);
  }

  private Reply decline(ReferralRow found, Language in) {
    if (rows.decline(found.id(), clock.instant()) == 0) {
      return says.tell(in, "over");
    }
    write(found, Audit.What.REFERRAL_DECLINED);
    return says.tell(in, "declined");
  }

  private void write(ReferralRow found, Audit.What what) {
    audit.write(Audit.PERSON, what, new Audit.At(found.desk(), found.organisation()));
  }

  /**
   * What they may choose about a referral, while that is the last thing that was said to them: only
   * then a number or a word can mean it.
   */
  public List<Option> asked(UUID person) {
    return rows.countOpen(person) == 0
        ? List.of()
        : outbox.last(person, 1).stream()
            .flatMap(letter -> letter.reply().options().stream())
            .filter(option -> Decision.of(option.id()).isPresent())
            .toList();
  }

  /** What was passed on of a person or is to be, for those who want to know; empty: nothing. */
  public String kept(UUID person, Language in) {
    return rows.ofPerson(person).stream()
        .map(row -> says.kept(row, in))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public int eraseBefore(Instant time) {
    Instant now = clock.instant();
    return rows.lapse(now.minus(ASKED), now) + rows.empty(now) + rows.deleteBefore(time);
  }
}
