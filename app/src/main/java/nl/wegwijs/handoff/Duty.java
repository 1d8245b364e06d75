package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;

/** Who of the staff is there: whoever looked at the console in the last two minutes. */
@Singleton
public class Duty {
  private static final Duration THERE = Duration.ofMinutes(2);

  private final DutyRows rows;
  private final Accounts accounts;
  private final Clock clock;

  Duty(DutyRows rows, Accounts accounts, Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The member is looking; to be called at least once a minute. */
  public void seen(Account account) {
    Member member = Member.of(account);
    if (rows.see(member.id(), clock.instant()) == 0) {
      rows.insert(member.id(), clock.instant());
    }
  }

  /** The member has gone home. */
  public void left(Account account) {
    rows.delete(Member.of(account).id());
  }

  public boolean isThere(Member member) {
    return count(List.of(member)) > 0;
  }

  /** How many of a desk are there. */
  public int countThere(String desk) {
    return count(accounts.membersOf(desk).stream().map(Member::of).toList());
  }

  private int count(List<Member> members) {
    List<String> ids = members.stream().map(Member::id).toList();
    return ids.isEmpty() ? 0 : rows.countSince(clock.instant().minus(THERE), ids);
  }
}
