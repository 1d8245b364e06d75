package nl.wegwijs.booking;

/** How a booking stands. */
public sealed interface BookingState {
  /** It holds. */
  record Booked() implements BookingState {}

  /** The person has given it back. */
  record Cancelled() implements BookingState {}

  /** The person did not come. */
  record Missed() implements BookingState {}

  /** The person came. */
  record Came() implements BookingState {}
}
