package nl.wegwijs.handoff;

import nl.wegwijs.staff.Account;

/**
 * Somebody of the staff, by the id of their account.
 *
 * @param id 1 to 80 characters
 */
public record Member(String id) {
  public Member {
    if (id.isBlank() || id.length() > 80) {
      throw new IllegalArgumentException("a member's id has 1 to 80 characters");
    }
  }

  public static Member of(Account account) {
    return new Member(account.id().toString());
  }
}
