package nl.wegwijs.channel.telegram;

import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.post.Inbound;

/** What an update of Telegram means to us. */
sealed interface Event {
  /** A person wrote. */
  record Wrote(Inbound message) implements Event {}

  /** A person tapped a button; the tap wants an answer of its own. */
  record Tapped(Inbound message, String tap) implements Event {}

  /** Somebody tapped where we take no messages. */
  record TappedElsewhere(String tap) implements Event {}

  /** A person changed the text of an earlier message. */
  record Edited(Address from, String reference, String text) implements Event {}

  /** A person blocked the bot. */
  record Blocked(Address from) implements Event {}

  /** A person unblocked the bot. */
  record Returned(Address from) implements Event {}

  /** A chat has another id from now on. */
  record Moved(Address from, Address to) implements Event {}

  /**
   * Somebody put the bot into a group or channel.
   *
   * @param mayWrite false in a channel, whose readers asked for nothing
   * @param language of who did it, English when unknown
   */
  record Invited(long chat, boolean mayWrite, Language language) implements Event {}

  /** Nothing we act on. */
  record Nothing() implements Event {}
}
