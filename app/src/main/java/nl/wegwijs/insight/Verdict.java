package nl.wegwijs.insight;

/** What somebody made of what the bot offered for their words. */
public enum Verdict {
  /** Of several articles this one. */
  TAKEN,
  /** None of those offered. */
  NONE,
  /** The one given is not what was meant. */
  DENIED
}
