package nl.wegwijs.booking;

/** What comes of wanting a time. */
public sealed interface Reserved {
  /** It is theirs. */
  record Booked(Booking booking) implements Reserved {}

  /** They have a time at that desk already; it stays. */
  record Already(Booking booking) implements Reserved {}

  /** Somebody else has it. */
  record SlotGone(Diary diary) implements Reserved {}

  /** It is past, or nearer than the desk can take. */
  record TooSoon(Diary diary) implements Reserved {}

  /** The desk has no such time: other hours, a closing day, too far ahead, too many people. */
  record NoSuchSlot(Diary diary) implements Reserved {}

  /** There is no such diary any more, or no booking to move. */
  record NotThere() implements Reserved {}
}
