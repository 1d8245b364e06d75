package nl.wegwijs.console;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import nl.wegwijs.Street;
import nl.wegwijs.handoff.Ask;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;

/** People who have written something and wait for somebody of the information point. */
final class Waiters {
  private static int count;

  private Waiters() {}

  /** Somebody new, who writes Polish; the id of their case. */
  static String polish(Street street, String text) {
    return waits(street, writes(street, Channel.TELEGRAM, new Body.Text(text)));
  }

  /** Somebody new has written. */
  static UUID writes(Street street, Channel channel, Body body) {
    return wrote(street, channel, body, Duration.ZERO);
  }

  /** Somebody new wrote that long ago. */
  static synchronized UUID wrote(Street street, Channel channel, Body body, Duration ago) {
    Address address = new Address(channel, "+48700" + (100_000 + count++));
    street
        .the(Inbox.class)
        .accept(
            new Inbound(
                "+31600000000",
                "w" + count,
                null,
                address,
                body,
                street.the(Clock.class).instant().minus(ago),
                Language.POLISH));
    return street.the(People.class).at(address).orElseThrow().id();
  }

  /** A person waits; the id of the case. */
  static String waits(Street street, UUID person) {
    Ask ask = new Ask(person, "infopunt", Reason.ASKED, false, null, Language.POLISH, null);
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = street.the(TransactionOperations.class);
    return Objects.requireNonNull(
            transactions.executeWrite(status -> street.the(Cases.class).open(ask)))
        .helpCase()
        .id()
        .toString();
  }
}
