package nl.wegwijs.console;

import java.util.List;

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
 * @param foreign a machine can say what it means
 * @param files pictures and documents that came with it
 * @param original what a colleague wrote before a machine translated it, safe to show; empty: the
 *     text itself
 */
public record Line(
    String key,
    From from,
    String who,
    String html,
    String language,
    String time,
    String state,
    boolean failed,
    boolean foreign,
    String original,
    List<File> files) {

  /**
   * Something that came with a message.
   *
   * @param at which of its files, from zero
   * @param picture whether its sender's provider says so
   */
  public record File(int at, boolean picture) {}

  /** Who wrote. */
  public enum From {
    PERSON,
    BOT,
    COLLEAGUE
  }
}
