package nl.wegwijs.post;

/**
 * Where a letter is. It only ever moves to a state of higher rank, since statuses come twice and
 * out of order; the last four kinds of end are final.
 */
public enum LetterState {
  /** Waits for its time or its turn. */
  DUE(0),
  /** A worker holds it. */
  SENDING(1),
  /** No answer came and nobody can look: staff decide. */
  UNCERTAIN(2),
  /** The provider has it. */
  SENT(3),
  DELIVERED(4),
  READ(5),
  /** The provider had it and gave up. */
  FAILED(6),
  /** It could never be sent. */
  REFUSED(6),
  /** Not sent because the person asked for silence or cannot be reached. */
  DROPPED(6);

  private final int rank;

  LetterState(int rank) {
    this.rank = rank;
  }

  boolean mayBecome(LetterState next) {
    return next.rank > rank;
  }
}
