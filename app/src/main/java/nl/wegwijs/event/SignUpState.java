package nl.wegwijs.event;

/** Where somebody stands with an event. */
public enum SignUpState {
  /** They have a place. */
  JOINED,
  /** They wait for one. */
  WAITING,
  /** One is held for them for a while. */
  OFFERED
}
