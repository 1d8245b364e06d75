package nl.wegwijs.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What comes of wanting a number. */
public sealed interface Taking {
  /** It is theirs. */
  record Given(Ticket ticket) implements Taking {}

  /** They are in a line already. */
  record Already(Ticket ticket) implements Taking {}

  /**
   * No more numbers are given today: all are given, or whoever comes now would not have their turn
   * before the desk closes.
   *
   * @param next when the next walk-in hour begins; null: nobody knows
   */
  record Full(@Nullable Instant next) implements Taking {}

  /**
   * There is no walk-in hour now.
   *
   * @param next when numbers are given again; null: nobody knows
   */
  record NotNow(@Nullable Instant next) implements Taking {}
}
