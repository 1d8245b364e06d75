package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.wegwijs.Street;
import nl.wegwijs.booking.Booking;
import nl.wegwijs.booking.Bookings;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.FreeTimes;
import nl.wegwijs.booking.Reserved;
import nl.wegwijs.booking.Sample;
import nl.wegwijs.booking.Slot;
import nl.wegwijs.booking.Wanted;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of a day, as staff of the desk and others see it. */
class DayPageTest {
  private static Street street;
  private static Booking booking;

  @BeforeAll
  static void open() {
    street = new Street();
    street.the(Diaries.class).edit("rni-noord", "rni", Sample.mornings("Noord", 1));
    booking = booked();
  }

  @AfterAll
  static void close() {
    street.close();
  }

  private static Booking booked() {
    Address address = new Address(Channel.SMS, "+40700000078");
    Body body = new Body.Text("?");
    Inbound inbound =
        new Inbound("+31600000000", "d1", null, address, body, Instant.EPOCH, Language.POLISH);
    street.the(Inbox.class).accept(inbound);
    UUID person = street.the(People.class).at(address).orElseThrow().id();
    Slot slot = street.the(FreeTimes.class).firstOf("rni").getFirst().slot();
    Wanted wanted = new Wanted(person, "rni-noord", slot.from(), 2, null, Language.POLISH);
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = street.the(TransactionOperations.class);
    Reserved reserved =
        Objects.requireNonNull(
            transactions.executeWrite(status -> street.the(Bookings.class).book(wanted)));
    assertThat(reserved).isInstanceOf(Reserved.Booked.class);
    return ((Reserved.Booked) reserved).booking();
  }

  private static String day() {
    return "/console/day?diary=rni-noord&date=" + booking.slot().date();
  }

  @Test
  void staffOfTheDeskSeeWhoComesByCodeAndNotByNumber() {
    Desk rni = Desk.of(street, "rian", Set.of("rni"), Role.STAFF);

    String page = rni.get(day()).body();

    assertThat(page).contains(booking.code(), "Pools", "Noord").doesNotContain("40700000078");
  }

  @Test
  void theListIsAFileTooAndStaffCanGiveAnotherTime() {
    Desk rni = Desk.of(street, "roos", Set.of("rni"), Role.STAFF);
    String move = "/console/day/" + booking.id() + "/move";
    assertThat(rni.get(day().replace("day?", "day/csv?")).body())
        .contains("\"Code\"", "\"" + booking.code() + "\"");
    String page = rni.get(move + "?date=" + booking.slot().date()).body();
    String from = Desk.first(page, "name=\"from\" value=\"(\\d+)\"");
    int before = street.the(Outbox.class).of(booking.person()).size();

    rni.fill(move, move, "diary", "rni-noord", "from", from);

    booking = street.the(Bookings.class).find(booking.id()).orElseThrow();
    assertThat(booking.slot().from().getEpochSecond()).isEqualTo(Long.parseLong(from));
    assertThat(street.the(Outbox.class).of(booking.person()))
        .hasSize(before + 1)
        .last()
        .satisfies(letter ->
            assertThat(letter.reply().text()).contains("Okienko musiało", booking.code()));
  }

  @Test
  void staffOfAnotherDeskSeeNothing() {
    Desk legal = Desk.of(street, "leo", Set.of("legal"), Role.STAFF);

    assertThat(legal.get(day()).body()).doesNotContain(booking.code());
    assertThat(legal.get("/console/day/" + booking.id() + "/move").statusCode()).isEqualTo(404);
    assertThat(
            legal.fill("/console/day", "/console/day/" + booking.id(), "came", "no").statusCode())
        .isEqualTo(404);
  }

  @Test
  void nobodyHasMissedWhatIsStillToCome() {
    Desk rni = Desk.of(street, "rosa", Set.of("rni"), Role.STAFF);
    assertThat(booking.slot().from()).isAfter(Instant.EPOCH.plus(Duration.ofDays(1)));

    rni.fill("/console/day", "/console/day/" + booking.id(), "came", "no");

    assertThat(street.the(Bookings.class).find(booking.id()).orElseThrow().holds()).isTrue();
  }

  @Test
  void whoeverHasAnAppointmentHereGetsACaseHere() {
    Desk rni = Desk.of(street, "remi", Set.of("rni"), Role.STAFF);
    Desk legal = Desk.of(street, "lara", Set.of("legal"), Role.STAFF);
    String open = "/console/day/" + booking.id() + "/case";
    assertThat(legal.fill("/console/day", open).statusCode()).isEqualTo(404);

    var page = rni.fill("/console/day", open);
    assertThat(page.uri().getPath()).startsWith("/console/cases/");
    assertThat(page.body()).contains("Bij remi").doesNotContain("40700000078");
    assertThat(rni.fill("/console/day", open).uri()).as("a second time").isEqualTo(page.uri());
  }
}
