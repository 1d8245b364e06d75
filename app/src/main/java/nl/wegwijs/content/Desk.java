package nl.wegwijs.content;

import java.util.Map;
import java.util.Set;
import nl.wegwijs.language.Language;

/**
 * People who take over a conversation, or a place where something can be booked.
 *
 * @param urgent always to the front of the queue
 * @param minutes length of one appointment; 0 where none are made
 * @param parallel desks that serve side by side
 */
public record Desk(
    String id,
    Map<Language, String> names,
    Set<Service> takes,
    boolean urgent,
    int minutes,
    int parallel) {

  /** What a desk offers. */
  public enum Service {
    CHAT,
    BOOKING,
    TICKET,
    REPORT,
    COURSE,
    REFERRAL
  }
}
