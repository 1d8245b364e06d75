package nl.wegwijs.booking;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendar files as the library biweekly reads them. */
class CalendarFileTest {
  private static final String WHAT = "Регистрация като жител (BRP); с документи, и още нещо";
  private static final String WHERE = "Noord, Teststraat 1\nEerste verdieping \\ links";

  private static Booking booking(Instant from, BookingState state) {
    return new Booking(
        UUID.randomUUID(),
        "CDFGHJ",
        "token",
        UUID.randomUUID(),
        "rni-noord",
        "rni",
        new Slot(from, from.plusSeconds(900)),
        1,
        null,
        new Language("bg"),
        state,
        0,
        3,
        Instant.parse("2026-11-21T10:00:00Z"));
  }

  /** Winter, summer, both nights: before and after each, and the hour that comes twice. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T08:00:00Z",
        "2027-07-05T07:30:00Z",
        "2027-03-28T00:45:00Z",
        "2027-03-28T01:00:00Z",
        "2026-10-25T00:15:00Z",
        "2026-10-25T01:15:00Z",
        "2026-10-25T02:15:00Z"
      })
  void anotherProgramReadsWhatWeMeant(String at) {
    Instant from = Instant.parse(at);
    Booking booking = booking(from, new BookingState.Booked());

    ICalendar calendar = Biweekly.parse(CalendarFile.of(booking, WHAT, WHERE, "CDFGHJ")).first();

    assertThat(calendar.getEvents()).hasSize(1);
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(from);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(from.plusSeconds(900));
    assertThat(event.getSummary().getValue()).isEqualTo(WHAT);
    assertThat(event.getLocation().getValue()).isEqualTo(WHERE);
    assertThat(event.getDescription().getValue()).isEqualTo("CDFGHJ");
    assertThat(event.getSequence().getValue()).isEqualTo(3);
    assertThat(event.getStatus().isConfirmed()).isTrue();
  }

  @Test
  void whatWasGivenBackIsCancelledInTheCalendarToo() {
    Booking booking = booking(Instant.parse("2026-11-23T08:00:00Z"), new BookingState.Cancelled());

    ICalendar calendar = Biweekly.parse(CalendarFile.of(booking, WHAT, WHERE, "CDFGHJ")).first();

    assertThat(calendar.getEvents().getFirst().getStatus().isCancelled()).isTrue();
  }

  @Test
  void noLineIsLongerThan75Bytes() {
    String file =
        CalendarFile.of(
            booking(Instant.parse("2026-11-23T08:00:00Z"), new BookingState.Booked()),
            WHAT + WHAT,
            WHERE,
            "CDFGHJ");

    assertThat(file.split("\r\n", -1))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }
}
