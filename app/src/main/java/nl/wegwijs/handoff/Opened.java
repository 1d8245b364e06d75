package nl.wegwijs.handoff;

/** What came of asking for staff. */
public sealed interface Opened {
  HelpCase helpCase();

  /** It waits in the queue. */
  record Fresh(HelpCase helpCase) implements Opened {}

  /** One of the last week goes on: with whoever closed it, or in the queue. */
  record Again(HelpCase helpCase) implements Opened {}

  /** There was an open one already, and now it is urgent. */
  record Urgent(HelpCase helpCase) implements Opened {}

  /** There was an open one already. */
  record Already(HelpCase helpCase) implements Opened {}
}
