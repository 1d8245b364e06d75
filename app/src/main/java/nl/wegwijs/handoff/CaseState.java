package nl.wegwijs.handoff;

/**
 * Where an open case is. The open case is the hand-off: there is no flag beside it that could
 * drift.
 */
public enum CaseState {
  /** Nobody has taken it yet: the bot still helps. */
  WAITING,
  /** A member of staff writes: the bot is silent. */
  TAKEN
}
