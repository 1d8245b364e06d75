package nl.wegwijs.handoff;

/** Why a person of the staff is needed. */
public enum Reason {
  /** The person asked for somebody. */
  ASKED,
  /** The person is in danger and asked for somebody. */
  DANGER,
  /** The bot could not handle a message. */
  DEAD_LETTER
}
