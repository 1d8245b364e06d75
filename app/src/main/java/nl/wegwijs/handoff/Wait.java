package nl.wegwijs.handoff;

/** How long somebody will wait for staff, while the desk is open. */
public sealed interface Wait {
  /** Fewer than ten cases have been closed: we do not know yet. */
  record Unknown() implements Wait {}

  /** In minutes, in steps of five: a quarter, half and three quarters of all wait no longer. */
  record Between(int from, int median, int to) implements Wait {}
}
