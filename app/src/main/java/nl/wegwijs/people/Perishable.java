package nl.wegwijs.people;

import java.time.Instant;

/** Something that a room keeps of people, and not for longer than the operator does. */
public interface Perishable {
  /** Erases what is older, and says how many rows that were. What is open stays. */
  int eraseBefore(Instant time);
}
