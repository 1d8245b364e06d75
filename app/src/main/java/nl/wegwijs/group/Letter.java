package nl.wegwijs.group;

import nl.wegwijs.edge.Words;

/**
 * An invitation in the language of who gets it. It holds no name: whoever prints it adds one.
 *
 * @param day and {@code time} as people read them; both empty: not planned yet
 * @param minutes it takes
 * @param code under which the same stands on the web
 * @param link to that
 * @param ask where Wegwijs is asked in that language
 * @param erased the day when the list is erased, as people read it
 */
public record Letter(
    Words words,
    String day,
    String time,
    int minutes,
    String place,
    String address,
    String code,
    String link,
    String ask,
    String erased) {

  /** Whether there is a time. */
  public boolean planned() {
    return !day.isEmpty();
  }
}
