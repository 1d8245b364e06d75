package nl.wegwijs.event;

/** What comes of wanting to come. */
public sealed interface Joining {
  /** They have a place. */
  record Joined(Event event, SignUp signUp) implements Joining {}

  /** They have one already, or wait for it, or one is held for them. */
  record Already(Event event, SignUp signUp) implements Joining {}

  /** They are on the waiting list. */
  record Waits(Event event, SignUp signUp) implements Joining {}

  /** No place is free. */
  record Full(Event event) implements Joining {}

  /** It was cancelled, has begun, or takes nobody's name. */
  record NotThere() implements Joining {}
}
