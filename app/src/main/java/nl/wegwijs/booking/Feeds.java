package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.wegwijs.people.Codes;
import nl.wegwijs.settings.Settings;

/** The calendar of a place, for programs of the staff, at an address that nobody guesses. */
@Singleton
public class Feeds {
  private static final Duration PAST = Duration.ofDays(14);
  private static final Duration AHEAD = Duration.ofDays(370);

  private final DiaryRows rows;
  private final BookingRows bookings;
  private final Codes codes;
  private final String publicUrl;
  private final Clock clock;

  Feeds(DiaryRows rows, BookingRows bookings, Codes codes, Settings settings, Clock clock) {
    this.rows = rows;
    this.bookings = bookings;
    this.codes = codes;
    this.publicUrl = settings.publicUrl().toString();
    this.clock = clock;
  }

  /** Its address; empty: nobody has asked for one. */
  public Optional<String> address(String diary) {
    return rows.feed(diary)
        .map(token -> publicUrl + CalendarPage.PATH + "/place/" + token + ".ics");
  }

  /** Gives it a new address; the old one leads nowhere from now on. */
  public void renew(String diary) {
    rows.renewFeed(diary, codes.token());
  }

  /** The diary whose calendar is at that address. */
  Optional<String> at(String token) {
    return rows.withFeed(token);
  }

  /** Everybody who has a time there, from a fortnight ago on. */
  List<Booking> of(String diary) {
    Instant now = clock.instant();
    return bookings.between(diary, now.minus(PAST), now.plus(AHEAD)).stream()
        .map(BookingRow::booking)
        .filter(booking ->
            !(booking.state() instanceof BookingState.Cancelled)
                && !(booking.state() instanceof BookingState.Offered))
        .toList();
  }
}
