package nl.wegwijs.handoff;

import java.time.Instant;

/** Where a case is. The open case is the hand-off: there is no flag beside it that could drift. */
public sealed interface CaseState {
  /** Nobody has taken it yet: the bot still helps. */
  record Waiting() implements CaseState {}

  /** A member of staff writes: the bot is silent. */
  record Taken(Member by, Instant since) implements CaseState {}

  /** Its member comes back to it then, or when the person writes. */
  record Snoozed(Member by, Instant until) implements CaseState {}

  /** Done, by its last member. */
  record Closed(Outcome outcome, Member by, Instant at) implements CaseState {}
}
