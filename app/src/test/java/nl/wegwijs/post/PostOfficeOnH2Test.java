package nl.wegwijs.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import org.junit.jupiter.api.Test;

class PostOfficeOnH2Test extends PostOfficeKit {
  private static final Address JAN = new Address(Channel.SMS, "+48600000002");

  PostOfficeOnH2Test() {
    super(Database.H2);
  }

  @Test
  void everyStartSetsTheNumbersPastWhatTheTablesHold() {
    Map<String, String> environment = Database.H2.environment(Map.of());
    try (House house = new House(environment)) {
      accept(house, "first");
      house.forgetNumbersOfMessages();
    }
    try (House house = new House(environment)) {
      accept(house, "second");
      assertThat(house.the(Inbox.class).of(house.the(People.class).at(JAN).orElseThrow().id()))
          .extracting(Received::seq)
          .containsExactly(1L, 2L);
    }
  }

  private static void accept(House house, String id) {
    Body body = new Body.Text("hej");
    Instant now = Instant.parse("2026-11-21T09:00:00Z");
    house.the(Inbox.class).accept(new Inbound("+31600000000", id, null, JAN, body, now, null));
  }
}
