package nl.wegwijs.insight;

import nl.wegwijs.answer.ExamReport;

/** How far it is with what a draft does to the answers. */
public sealed interface Trial {
  /** Nobody has asked for it. */
  record None() implements Trial {}

  /**
   * A node examines it.
   *
   * @param steps how many there are; 0: not known yet
   */
  record Running(int done, int steps) implements Trial {}

  /** It is known. */
  record Ended(ExamReport report) implements Trial {}

  /** It did not end well, or its node went. */
  record Failed() implements Trial {}
}
