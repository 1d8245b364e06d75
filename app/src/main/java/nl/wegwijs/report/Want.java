package nl.wegwijs.report;

import java.util.Optional;
import java.util.UUID;

/** What somebody wants with reports. */
public sealed interface Want {
  /** Before the id of every option of reports. */
  String TAP = "rp:";

  /** To see a report of which they name the code. */
  record Coded(String code) implements Want {}

  /**
   * They answer what they were asked.
   *
   * @param danger whether the text holds signs of danger
   */
  record Heard(String text, boolean danger) implements Want {}

  /** What can be tapped; each is the id of an option, the same for ever. */
  sealed interface Tap extends Want {
    /** At most 64 bytes. */
    default String id() {
      return TAP
          + switch (this) {
            case Kinds() -> "kinds";
            case Start(Kind kind) -> "k:" + kind.word();
            case Resume() -> "go";
            case Skip(Question question) -> "s:" + question.word();
            case Hide(boolean hidden) -> hidden ? "hide" : "known";
            case Agree(Agreed agreed) -> "a:" + agreed.word();
            case Send() -> "send";
            case Drop() -> "drop";
            case State() -> "state";
            case Mine(UUID report) -> "m:" + report;
            case Later() -> "later";
          };
    }
  }

  /** To report something; they are asked what. */
  record Kinds() implements Tap {}

  record Start(Kind kind) implements Tap {}

  /** To go on with what they began. */
  record Resume() implements Tap {}

  record Skip(Question question) implements Tap {}

  /** Whether they stay unknown. */
  record Hide(boolean hidden) implements Tap {}

  record Agree(Agreed agreed) implements Tap {}

  record Send() implements Tap {}

  /** To throw away what they began. */
  record Drop() implements Tap {}

  /** To know how a report stands. */
  record State() implements Tap {}

  /** The same for one under which their name stands. */
  record Mine(UUID report) implements Tap {}

  /** Nothing more for now. */
  record Later() implements Tap {}

  /** What an id means; empty: it is forged or from another age. */
  static Optional<Tap> of(String id) {
    if (!id.startsWith(TAP)) {
      return Optional.empty();
    }
    String[] part = id.substring(TAP.length()).split(":", 2);
    String name = part.length == 2 ? part[1] : "";
    return switch (part[0]) {
      case "kinds" -> Optional.of(new Kinds());
      case "k" -> Kind.of(name).map(Start::new);
      case "go" -> Optional.of(new Resume());
      case "s" -> Question.of(name).map(Skip::new);
      case "hide" -> Optional.of(new Hide(true));
      case "known" -> Optional.of(new Hide(false));
      case "a" -> Agreed.of(name).map(Agree::new);
      case "send" -> Optional.of(new Send());
      case "drop" -> Optional.of(new Drop());
      case "state" -> Optional.of(new State());
      case "m" -> uuid(name).map(Mine::new);
      case "later" -> Optional.of(new Later());
      default -> Optional.empty();
    };
  }

  private static Optional<UUID> uuid(String name) {
    return name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(name))
        : Optional.empty();
  }
}
