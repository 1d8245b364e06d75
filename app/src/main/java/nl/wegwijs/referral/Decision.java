package nl.wegwijs.referral;

import java.util.Optional;
import java.util.UUID;

/**
 * What the person decides about a referral; the id of an option, the same for ever.
 *
 * @param yes whether it may be passed on
 */
public record Decision(UUID referral, boolean yes) {
  /** Before the id of every option of referrals. */
  public static final String TAP = "rf:";

  private static final String YES = TAP + "y:";
  private static final String NO = TAP + "n:";

  /** At most 64 bytes. */
  public String id() {
    return (yes ? YES : NO) + referral;
  }

  /** What an id means; empty: it is forged or from another age. */
  public static Optional<Decision> of(String id) {
    return id.matches(TAP + "[yn]:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(new Decision(UUID.fromString(id.substring(YES.length())), id.startsWith(YES)))
        : Optional.empty();
  }
}
