package nl.wegwijs.booking;

/** What comes of giving a time back, or of saying who came. */
public sealed interface Ended {
  record Done(Booking booking) implements Ended {}

  /** It is not theirs, given back already, or its hour has come; or, for staff, has not come. */
  record NotThere() implements Ended {}
}
