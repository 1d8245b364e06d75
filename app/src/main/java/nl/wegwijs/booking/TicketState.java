package nl.wegwijs.booking;

/** Where a number stands. */
public enum TicketState {
  WAITING,
  /** It is their turn. */
  CALLED,
  /** They were called and nobody came. */
  SKIPPED,
  DONE,
  /** They went away. */
  LEFT,
  /** The desk closed before their turn. */
  CLOSED;

  /** Whether it is in the line or at the desk. */
  public boolean holds() {
    return this == WAITING || this == CALLED;
  }
}
