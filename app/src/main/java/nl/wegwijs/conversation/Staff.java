package nl.wegwijs.conversation;

import nl.wegwijs.handoff.CaseState;

/** What staff are to a conversation now. */
enum Staff {
  /** Nobody was asked, or it is long ago. */
  ABSENT,
  /** They were asked, and somebody will come: the bot still helps. */
  AWAITED,
  /** Somebody writes: the bot is silent. */
  WRITING,
  /** Somebody wrote in the last days: whatever the bot does not understand goes back to them. */
  GONE;

  static Staff in(CaseState state) {
    return switch (state) {
      case CaseState.Waiting() -> AWAITED;
      case CaseState.Taken _, CaseState.Snoozed _ -> WRITING;
      case CaseState.Closed _ -> GONE;
    };
  }
}
