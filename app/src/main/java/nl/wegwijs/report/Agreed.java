package nl.wegwijs.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What staff may pass on of a report, as the person decided; never who they are. */
public enum Agreed {
  /** What they wrote. */
  TEXT,
  /** Nothing before they were asked. */
  ASK,
  NOTHING;

  /** As it stands in the id of an option and in the key of a phrase. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Agreed> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
