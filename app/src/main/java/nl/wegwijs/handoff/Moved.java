package nl.wegwijs.handoff;

/** What came of an act of staff on a case. */
public sealed interface Moved {
  /** It is done, and this is the case now. */
  record Done(HelpCase now) implements Moved {}

  /** The case is not where the act needs it: such as taken by a colleague. */
  record Elsewhere(CaseState state) implements Moved {}

  /** There is no such case, or it is not for this member to see. */
  record NotThere() implements Moved {}

  /** What was asked cannot be: a desk that is not, a moment past, an empty note. */
  record Impossible() implements Moved {}
}
