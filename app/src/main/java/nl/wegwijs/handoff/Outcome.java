package nl.wegwijs.handoff;

/** How a case ended. */
public sealed interface Outcome {
  record Answered() implements Outcome {}

  /**
   * Another organisation helps on.
   *
   * @param organisation its id in the directory, or its name; 1 to 200 characters
   */
  record Referred(String organisation) implements Outcome {
    public Referred {
      if (organisation.isBlank() || organisation.length() > 200) {
        throw new IllegalArgumentException("an organisation has 1 to 200 characters");
      }
    }
  }

  record Booked() implements Outcome {}

  record Reported() implements Outcome {}

  /** The person said no more. */
  record NoReply() implements Outcome {}
}
