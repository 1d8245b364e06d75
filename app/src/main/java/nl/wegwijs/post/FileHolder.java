package nl.wegwijs.post;

import java.util.Set;
import nl.wegwijs.people.Channel;

/** A provider that holds the pictures and documents which people send. */
public interface FileHolder {
  Set<Channel> channels();

  /**
   * Fetches one file, from the provider's own hosts alone.
   *
   * @param reference as {@link Body.Media} has it
   */
  Fetched fetch(String reference);
}
