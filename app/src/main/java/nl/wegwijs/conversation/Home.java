package nl.wegwijs.conversation;

import nl.wegwijs.answer.Whereabouts;
import org.jspecify.annotations.Nullable;

/** What we know of the city somebody lives in. */
sealed interface Home {
  /** They have not been asked. */
  record Unknown() implements Home {}

  /** They have been asked and have not told. */
  record Asked() implements Home {}

  /** A city of content/cities. */
  record In(String city) implements Home {}

  /** A city of which we know nothing. */
  record Elsewhere() implements Home {}

  String ASKED = "asked";

  /** As it is stored with the person; null: not known. */
  default @Nullable String stored() {
    return switch (this) {
      case Unknown() -> null;
      case Asked() -> ASKED;
      case In(String city) -> city;
      case Elsewhere() -> Whereabouts.ELSEWHERE;
    };
  }

  /** Id of the city of content/cities they live in; null: none that we know. */
  default @Nullable String city() {
    return this instanceof In(String id) ? id : null;
  }

  /** Whether they have told. */
  default boolean known() {
    return this instanceof In || this instanceof Elsewhere;
  }

  static Home of(@Nullable String stored) {
    return switch (stored) {
      case null -> new Unknown();
      case ASKED -> new Asked();
      case Whereabouts.ELSEWHERE -> new Elsewhere();
      case String city -> new In(city);
    };
  }
}
