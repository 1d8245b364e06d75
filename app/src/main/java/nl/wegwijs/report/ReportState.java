package nl.wegwijs.report;

/** How far a report has come. */
public sealed interface ReportState {
  /** Nobody has looked into it. */
  record Fresh() implements ReportState {}

  record LookedInto() implements ReportState {}

  /**
   * @param to whom, in the words of staff
   */
  record PassedOn(String to) implements ReportState {}

  /**
   * @param outcome what the person is told
   */
  record Closed(String outcome) implements ReportState {}

  /** As it stands in a row, in a form and in the key of a phrase. */
  default Stage stage() {
    return switch (this) {
      case Fresh() -> Stage.FRESH;
      case LookedInto() -> Stage.LOOKED;
      case PassedOn _ -> Stage.PASSED;
      case Closed _ -> Stage.CLOSED;
    };
  }

  /** The names of the states; a draft is a report that has not been sent. */
  enum Stage {
    DRAFT,
    FRESH,
    LOOKED,
    PASSED,
    CLOSED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
