package nl.wegwijs.booking;

import java.time.Instant;

/** How a booking stands. */
public sealed interface BookingState {
  /** It is held for somebody of the waiting list until then. */
  record Offered(Instant until) implements BookingState {}

  /** It holds. */
  record Booked() implements BookingState {}

  /** The person has given it back. */
  record Cancelled() implements BookingState {}

  /** The person did not come. */
  record Missed() implements BookingState {}

  /** The person came. */
  record Came() implements BookingState {}
}
