package nl.wegwijs.handoff;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody found the help of staff. */
public enum Face {
  GOOD,
  FAIR,
  BAD;

  /** As it stands in the id of an option. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Face> of(String word) {
    return Stream.of(values()).filter(face -> face.word().equals(word)).findFirst();
  }
}
