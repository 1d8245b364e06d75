package nl.wegwijs.handoff;

/** Why a person of the staff is needed. */
public enum Reason {
  /** The person asked for somebody. */
  ASKED,
  /** The person is in danger. */
  DANGER,
  /** The bot has not understood twice. */
  UNKNOWN,
  /** The bot could not handle a message. */
  DEAD_LETTER,
  /** An e-mail about them to an organisation did not go out. */
  REFERRAL,
  /** A member of staff began it. */
  STAFF
}
