package nl.wegwijs.handoff;

import org.jspecify.annotations.Nullable;

/** How outcomes lie in their columns. */
final class Outcomes {
  private Outcomes() {}

  static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered() -> "ANSWERED";
      case Outcome.Referred _ -> "REFERRED";
      case Outcome.Booked() -> "BOOKED";
      case Outcome.Reported() -> "REPORTED";
      case Outcome.NoReply() -> "NO_REPLY";
    };
  }

  static @Nullable String organisation(Outcome outcome) {
    return outcome instanceof Outcome.Referred(String organisation) ? organisation : null;
  }

  static Outcome read(String name, @Nullable String organisation) {
    return switch (name) {
      case "ANSWERED" -> new Outcome.Answered();
      case "REFERRED" -> new Outcome.Referred(String.valueOf(organisation));
      case "BOOKED" -> new Outcome.Booked();
      case "REPORTED" -> new Outcome.Reported();
      case "NO_REPLY" -> new Outcome.NoReply();
      default -> throw new IllegalStateException("no outcome is called " + name);
    };
  }
}
