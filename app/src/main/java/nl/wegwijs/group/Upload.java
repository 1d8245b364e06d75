package nl.wegwijs.group;

import java.util.List;

/** What came of reading an employer's file. */
public sealed interface Upload {

  /**
   * Nothing of it is taken.
   *
   * @param more how much is too much; empty: nothing to tell
   * @param missing columns that it lacks
   */
  record Refused(Why why, String more, List<Column> missing) implements Upload {}

  /** The good lines, and what is wrong with the others. */
  record Read(List<Worker> good, List<Fault> faults) implements Upload {}
}
