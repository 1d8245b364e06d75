package nl.wegwijs.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report is asked for, one at a time; each can be left out. */
public enum Question {
  WHAT,
  WHERE,
  WHO,
  SINCE;

  /** As it stands in the id of an option and in the key of a phrase. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Question> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
