package nl.wegwijs.post;

import java.time.Duration;

/** How an attempt to deliver ended. */
public sealed interface Delivery {
  /** The provider has it and names it. */
  record Accepted(String providerId) implements Delivery {}

  /**
   * Not now.
   *
   * @param counts false where the provider only asked to slow down: it costs no attempt
   */
  record TryAgain(Duration after, String code, boolean counts) implements Delivery {}

  /** Never. */
  record Refused(Reason reason, String code) implements Delivery {}

  /** No answer came: it may have arrived or not. */
  record Uncertain() implements Delivery {}

  /** Why a letter can never arrive, named by what follows from it. */
  enum Reason {
    /** The address does not exist: mark it. */
    UNREACHABLE,
    /** The person blocked us or opted out: never write again until they do. */
    BLOCKED,
    /** Outside the hours in which free text is allowed and no template is set: tell staff. */
    WINDOW_CLOSED,
    /** The provider refuses us: an operator must act. */
    OPERATOR,
    /** We sent something malformed: our bug. */
    OUR_FAULT,
    /** Carrier or content filter; nothing to be done. */
    FILTERED
  }
}
