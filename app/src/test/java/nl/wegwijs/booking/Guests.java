package nl.wegwijs.booking;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wegwijs.House;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;

/** People who have written to a house, and what is done for them in one transaction. */
public final class Guests {
  private static int number;

  private final House house;
  private final Clock clock;
  private final List<UUID> all = new ArrayList<>();

  public Guests(House house, Clock clock) {
    this.house = house;
    this.clock = clock;
  }

  /** Somebody new, who writes Polish. */
  public UUID person() {
    Address address = new Address(Channel.SMS, "+4070000" + number++);
    house
        .the(Inbox.class)
        .accept(
            new Inbound(
                "+31600000000",
                "m" + number++,
                null,
                address,
                new Body.Text("?"),
                clock.instant(),
                Language.POLISH));
    UUID person = house.the(People.class).at(address).orElseThrow().id();
    all.add(person);
    return person;
  }

  public <T> T inOne(Supplier<T> work) {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = house.the(TransactionOperations.class);
    return Objects.requireNonNull(transactions.executeWrite(status -> work.get()));
  }

  /** All of them go. */
  void forget() {
    inOne(() -> {
      all.forEach(house.the(Bookings.class)::forget);
      return true;
    });
  }
}
