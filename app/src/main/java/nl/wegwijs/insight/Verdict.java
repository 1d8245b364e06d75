package nl.wegwijs.insight;

/** What came of somebody's words. */
public enum Verdict {
  /** Of several articles this one. */
  TAKEN,
  /** None of those offered. */
  NONE,
  /** The one given is not what was meant. */
  DENIED,
  /** The bot had no answer. */
  MISSED
}
