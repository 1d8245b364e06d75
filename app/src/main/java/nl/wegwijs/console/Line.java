package nl.wegwijs.console;

/**
 * One message of a conversation, as staff see it.
 *
 * @param key names it on the page
 * @param from the person, the bot or a colleague
 * @param who a colleague's name; empty: somebody else
 * @param html what was said, safe to show
 * @param language tag of what it is in
 * @param state of its delivery, in words; empty: it came to us
 * @param failed it did not arrive: the state says what to do
 */
public record Line(
    String key,
    From from,
    String who,
    String html,
    String language,
    String time,
    String state,
    boolean failed) {

  /** Who wrote. */
  public enum From {
    PERSON,
    BOT,
    COLLEAGUE
  }
}
