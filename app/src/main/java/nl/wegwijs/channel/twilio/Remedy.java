package nl.wegwijs.channel.twilio;

import nl.wegwijs.post.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What to do about an error of Twilio, by its code (https://www.twilio.com/docs/api/errors). The
 * same codes come as the answer to a sending and in a later status.
 */
enum Remedy {
  /** The 24 hours are over: only an approved template may still go out. */
  TEMPLATE(Delivery.Reason.WINDOW_CLOSED),
  /** Too fast. */
  SLOW_DOWN(null),
  /** The network may do better in a while. */
  TRY_AGAIN(null),
  /** Nobody is at that address. */
  UNREACHABLE(Delivery.Reason.UNREACHABLE),
  /** They blocked us or opted out. */
  BLOCKED(Delivery.Reason.BLOCKED),
  /** Our account, its rights or its sender are wrong. */
  OPERATOR(Delivery.Reason.OPERATOR),
  /** We sent something that cannot be. */
  OUR_FAULT(Delivery.Reason.OUR_FAULT),
  /** A carrier or a filter stopped it. */
  FILTERED(Delivery.Reason.FILTERED);

  private final Delivery.@Nullable Reason reason;

  Remedy(Delivery.@Nullable Reason reason) {
    this.reason = reason;
  }

  /** Why the letter is lost when nothing more can be done; null: nothing follows from it. */
  Delivery.@Nullable Reason reason() {
    return reason;
  }

  /**
   * @param unknown what a code stands for that is not in the table
   */
  static Remedy of(int code, Remedy unknown) {
    return switch (code) {
      case 63016 -> TEMPLATE;
      case 63018, 63017, 429, 20429 -> SLOW_DOWN;
      case 30001, 30003, 30008 -> TRY_AGAIN;
      case 63024, 63003, 21211, 21614, 30005, 30006 -> UNREACHABLE;
      case 63014, 63033, 21610 -> BLOCKED;
      case 20003, 21408, 63007 -> OPERATOR;
      case 21617, 63005, 63021 -> OUR_FAULT;
      case 30004, 30007 -> FILTERED;
      default -> unknown;
    };
  }
}
