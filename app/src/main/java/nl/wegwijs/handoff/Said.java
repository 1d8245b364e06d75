package nl.wegwijs.handoff;

import java.util.UUID;

/** What came of a reply that staff wrote. */
public sealed interface Said {
  /** It is in the post; the same for the same token, however often it comes. */
  record Posted(UUID letter) implements Said {}

  record Refused(Why why) implements Said {}

  /** Why a reply is not sent. */
  enum Why {
    EMPTY,
    /** Over 4,096 characters. */
    TOO_LONG,
    /** There is no such case, or it is not for this member to see. */
    NOT_THERE,
    /** The member has not taken the case, or a colleague has. */
    NOT_YOURS,
    /** The person asked to be forgotten. */
    ERASED,
    /** The person blocked us, or their address does not exist. */
    BLOCKED,
    /** The person asked us to be silent and has not written since. */
    SILENCED,
    /** WhatsApp lets us write freely for a day after the person's last message. */
    WINDOW_CLOSED
  }
}
