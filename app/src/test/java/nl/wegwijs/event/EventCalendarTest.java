package nl.wegwijs.event;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.MovableClock;
import nl.wegwijs.Street;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import org.junit.jupiter.api.Test;

/** The file of a course, read by a calendar program's own reader. */
class EventCalendarTest {

  @Test
  void everyLessonStandsInTheFile() {
    try (Street street = new Street(new MovableClock(Instant.parse("2026-11-21T09:00:00Z")))) {
      UUID event = street.the(Events.class).add(SampleEvents.course(3, "2026-12-01", "2026-12-08"));
      SignUp mine = joined(street, event);

      var answer = street.visitor().get("/calendar/event/" + mine.token() + ".ics");
      ICalendar file = Biweekly.parse(answer.body()).first();

      assertThat(answer.headers().firstValue("content-type").orElse("")).contains("text/calendar");
      assertThat(file.getEvents()).hasSize(2);
      assertThat(file.getEvents().getLast().getDateStart().getValue().toInstant())
          .isEqualTo(Instant.parse("2026-12-08T18:00:00Z"));
      assertThat(file.getEvents().getFirst().getSummary().getValue())
          .isEqualTo("Nederlands voor beginners");
      assertThat(street.visitor().get("/calendar/event/nobody.ics").statusCode()).isEqualTo(404);
    }
  }

  private static SignUp joined(Street street, UUID event) {
    Address address = new Address(Channel.SMS, "+40700000079");
    street
        .the(Inbox.class)
        .accept(
            new Inbound(
                "+31600000000",
                "e1",
                null,
                address,
                new Body.Text("?"),
                Instant.EPOCH,
                Language.POLISH));
    UUID person = street.the(People.class).at(address).orElseThrow().id();
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = street.the(TransactionOperations.class);
    Joining joining =
        transactions.executeWrite(
            status -> street.the(SignUps.class).join(event, person, Language.POLISH));
    return ((Joining.Joined) joining).signUp();
  }
}
