package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;

/** Members of desks as their colleagues know them. */
@Singleton
class Staff {
  private final Accounts accounts;

  Staff(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The name that colleagues see; the id of whoever is there no more. */
  String name(Member member) {
    return account(member.id()).map(Account::shown).orElse(member.id());
  }

  Optional<Account> account(String id) {
    try {
      return accounts.find(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // nobody's id
    }
  }

  /** Who else may answer at that desk. */
  List<Account> colleagues(Account of, String desk) {
    return accounts.membersOf(desk).stream().filter(one -> !one.id().equals(of.id())).toList();
  }
}
