package nl.wegwijs.event;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What somebody wants with events. Each is the id of an option too, the same for ever. */
public sealed interface Going {
  /** What there is of a kind. */
  record Listed(EventKind kind) implements Going {}

  /** One of them. */
  record Shown(UUID event) implements Going {}

  /** To come. */
  record Join(UUID event) implements Going {}

  /** To wait for a place. */
  record Await(UUID event) implements Going {}

  /** Not to come; they are asked whether they are sure. */
  record MayLeave(UUID event) implements Going {}

  /** Not to come, for sure. */
  record Leave(UUID event) implements Going {}

  /** What they go to. */
  record Mine() implements Going {}

  /** Not to come to what they signed up for. */
  record LeaveMine() implements Going {}

  /** The place that is held for them. */
  record Accept(UUID signUp) implements Going {}

  /** Not the place that is held for them. */
  record Decline(UUID signUp) implements Going {}

  /** Before the id of every option of events. */
  String TAP = "e:";

  /** At most 64 bytes. */
  default String id() {
    return TAP
        + switch (this) {
          case Listed(EventKind kind) -> "all:" + kind.word();
          case Shown(UUID event) -> "i:" + event;
          case Join(UUID event) -> "j:" + event;
          case Await(UUID event) -> "w:" + event;
          case MayLeave(UUID event) -> "c:" + event;
          case Leave(UUID event) -> "y:" + event;
          case Mine() -> "my";
          case LeaveMine() -> "my-leave";
          case Accept(UUID signUp) -> "accept:" + signUp;
          case Decline(UUID signUp) -> "decline:" + signUp;
        };
  }

  /** What an id means; empty: it is forged or from another age. */
  static Optional<Going> of(String id) {
    try {
      return id.startsWith(TAP) && id.length() <= 64
          ? Optional.of(read(id.substring(TAP.length()).split(":", -1)))
          : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Going read(String[] part) {
    return switch (part[0]) {
      case "all" -> new Listed(EventKind.valueOf(part[1].toUpperCase(Locale.ROOT)));
      case "i" -> new Shown(UUID.fromString(part[1]));
      case "j" -> new Join(UUID.fromString(part[1]));
      case "w" -> new Await(UUID.fromString(part[1]));
      case "c" -> new MayLeave(UUID.fromString(part[1]));
      case "y" -> new Leave(UUID.fromString(part[1]));
      case "my" -> new Mine();
      case "my-leave" -> new LeaveMine();
      case "accept" -> new Accept(UUID.fromString(part[1]));
      case "decline" -> new Decline(UUID.fromString(part[1]));
      default -> throw new IllegalArgumentException(part[0]);
    };
  }
}
