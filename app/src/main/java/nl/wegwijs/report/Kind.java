package nl.wegwijs.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be reported. */
public enum Kind {
  LANDLORD("report-landlord", Question.WHAT, Question.WHERE, Question.WHO, Question.SINCE),
  WORK("work-hour", Question.WHAT, Question.WHERE, Question.WHO, Question.SINCE),
  OUTSIDE("shelter", Question.WHERE, Question.WHAT, Question.SINCE);

  private final String desk;
  private final List<Question> questions;

  Kind(String desk, Question... questions) {
    this.desk = desk;
    this.questions = List.of(questions);
  }

  /** Who looks at it: an id of content/desks.yaml. */
  public String desk() {
    return desk;
  }

  public List<Question> questions() {
    return questions;
  }

  /** As it stands in the id of an option and in the key of a phrase. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
