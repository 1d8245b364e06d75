package nl.wegwijs.staff;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wegwijs.language.Language;

/**
 * Somebody who works at the console.
 *
 * @param name what they sign in with, in small letters
 * @param shown what colleagues see
 * @param desks ids of their desks; {@link #ALL_DESKS} for all
 * @param language the console's for them
 * @param givesCodes true when they sign in with one-time codes too
 * @param mustChange their password was given by another
 * @param closed they may not sign in any more
 */
public record Account(
    UUID id,
    String name,
    String shown,
    Set<Role> roles,
    Set<String> desks,
    Language language,
    boolean givesCodes,
    boolean mustChange,
    boolean closed) {
  /** In place of a desk: every desk there is or will be. */
  public static final String ALL_DESKS = "*";

  /** Whether they have one of those roles. */
  public boolean isOneOf(List<Role> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }

  /** Whether that desk is theirs. */
  public boolean serves(String desk) {
    return desks.contains(ALL_DESKS) || desks.contains(desk);
  }
}
