package nl.wegwijs.post;

import java.util.Optional;
import java.util.Set;
import nl.wegwijs.people.Channel;

/** Takes letters to people over one provider. */
public interface Carrier {
  Set<Channel> channels();

  /**
   * Sends once, without retries of its own; answers with a value, never throws for what a provider
   * says.
   */
  Delivery deliver(Outbound letter);

  /**
   * Whether a letter of which no answer came did arrive.
   *
   * @return empty where the provider lets nobody look; else Accepted, or TryAgain when it never
   *     arrived
   */
  default Optional<Delivery> lookUp(Outbound letter) {
    return Optional.empty();
  }
}
