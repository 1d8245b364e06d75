package nl.wegwijs.booking;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import io.micronaut.transaction.TransactionOperations;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.Street;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The address under which a person finds the file for their calendar. */
class CalendarPageTest {
  private static Street street;

  @BeforeAll
  static void open() {
    street = new Street();
  }

  @AfterAll
  static void close() {
    street.close();
  }

  private static int number;

  private static UUID person() {
    Address address = new Address(Channel.SMS, "+40700000077" + number);
    Instant now = street.the(Clock.class).instant();
    Body body = new Body.Text("?");
    street
        .the(Inbox.class)
        .accept(
            new Inbound("+31600000000", "c" + number++, null, address, body, now, Language.POLISH));
    return street.the(People.class).at(address).orElseThrow().id();
  }

  private static Booking booked() {
    street.the(Diaries.class).edit("rni-noord", "rni", Sample.mornings("Noord", 1));
    Diary diary = street.the(Diaries.class).find("rni-noord").orElseThrow();
    Instant from = street.the(FreeTimes.class).firstOf(diary.desk()).getFirst().slot().from();
    Wanted wanted = new Wanted(person(), diary.id(), from, 1, null, Language.POLISH);
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = street.the(TransactionOperations.class);
    Reserved reserved =
        transactions.executeWrite(status -> street.the(Bookings.class).book(wanted));
    assertThat(reserved).isInstanceOf(Reserved.Booked.class);
    return ((Reserved.Booked) reserved).booking();
  }

  @Test
  void whoKnowsTheAddressGetsTheFile() {
    Booking booking = booked();

    HttpResponse<String> answer = street.visitor().get("/calendar/" + booking.token() + ".ics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(CalendarFile.TYPE);
    assertThat(
            Biweekly.parse(answer.body())
                .first()
                .getEvents()
                .getFirst()
                .getDateStart()
                .getValue()
                .toInstant())
        .isEqualTo(booking.slot().from());
    assertThat(answer.body()).contains("Okienko RNI").doesNotContain("+40700000077");
  }

  @Test
  void thePlaceHasACalendarAtAnAddressThatCanBeRenewed() {
    Booking booking = booked();
    Feeds feeds = street.the(Feeds.class);
    assertThat(feeds.address("rni-noord")).isEmpty();
    feeds.renew("rni-noord");
    String first = URI.create(feeds.address("rni-noord").orElseThrow()).getPath();

    HttpResponse<String> answer = street.visitor().get(first);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Biweekly.parse(answer.body()).first().getEvents())
        .anySatisfy(event -> assertThat(event.getSummary().getValue()).isEqualTo(booking.code()));
    assertThat(answer.body()).doesNotContain("+40700000077", "Pol");
    feeds.renew("rni-noord");
    assertThat(street.visitor().get(first).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyElseDoes() {
    assertThat(street.visitor().get("/calendar/CDFGHJ.ics").statusCode()).isEqualTo(404);
    assertThat(street.visitor().get("/calendar/place/CDFGHJ.ics").statusCode()).isEqualTo(404);
  }
}
