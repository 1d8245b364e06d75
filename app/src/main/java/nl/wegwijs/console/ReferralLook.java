package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.referral.Referral;
import nl.wegwijs.referral.ReferralState;
import nl.wegwijs.referral.Referralwork;

/** Referrals in the words of staff. */
@Singleton
public class ReferralLook {
  private final Referralwork work;
  private final Library library;
  private final Staff staff;
  private final Clock clock;

  ReferralLook(Referralwork work, Library library, Staff staff, Clock clock) {
    this.work = work;
    this.library = library;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * A referral of a case.
   *
   * @param when it came into its state
   * @param who proposed it
   * @param outcome what came of it; empty: nothing noted
   * @param failed somebody must do something about it
   */
  public record Row(
      String id,
      String organisation,
      String state,
      String when,
      String who,
      String asked,
      String outcome,
      boolean failed) {}

  /** The latest first. */
  List<Row> rows(HelpCase one, Frame frame) {
    return work.of(one).stream().map(referral -> row(referral, frame)).toList();
  }

  private Row row(Referral referral, Frame frame) {
    return new Row(
        referral.id().toString(),
        name(referral.organisation()),
        frame.say("console.referral.state." + referral.state().word()),
        near(referral.movedAt(), frame),
        staff.name(new Member(referral.member())),
        near(referral.proposedAt(), frame),
        referral.outcome(),
        referral.state() == ReferralState.DEAD);
  }

  private String near(Instant at, Frame frame) {
    return Times.near(at, clock.instant(), frame.words().language());
  }

  private String name(String id) {
    Organisation found = library.knowledge().organisations().get(id);
    return found == null ? id : found.name();
  }

  /** Everybody in the directory. */
  List<CaseView.Choice> organisations() {
    return library.knowledge().organisations().values().stream()
        .map(one -> new CaseView.Choice(one.id(), one.name()))
        .sorted(Comparator.comparing(CaseView.Choice::name))
        .toList();
  }
}
