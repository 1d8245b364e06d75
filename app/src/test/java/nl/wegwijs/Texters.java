package nl.wegwijs;

import java.time.Duration;
import java.util.UUID;
import nl.wegwijs.conversation.Conversations;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;

/** People who text a house without workers: each message is taken in and handled at once. */
public final class Texters {
  private static final Duration TYPING = Duration.ofSeconds(2);

  private final House house;
  private final MovableClock clock;
  private int number;

  public Texters(House house, MovableClock clock) {
    this.house = house;
    this.clock = clock;
  }

  /**
   * What is said from that phone, one message after the other; and who it is.
   *
   * @param texts one in square brackets is a tap on that option
   */
  public UUID say(String phone, String... texts) {
    Address address = new Address(Channel.SMS, phone);
    for (String text : texts) {
      clock.move(TYPING);
      house.the(Inbox.class).accept(message(address, body(text)));
      house.the(Conversations.class).handleNow(person(address));
    }
    return person(address);
  }

  private Inbound message(Address from, Body body) {
    return new Inbound(
        "+31600000000", "m" + number++, null, from, body, clock.instant(), Language.ENGLISH);
  }

  private static Body body(String text) {
    return text.startsWith("[")
        ? new Body.Choice(text.substring(1, text.length() - 1))
        : new Body.Text(text);
  }

  private UUID person(Address address) {
    return house.the(People.class).at(address).orElseThrow().id();
  }
}
