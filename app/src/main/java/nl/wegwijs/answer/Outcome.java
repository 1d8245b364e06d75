package nl.wegwijs.answer;

/** What became of a question whose right article is known; what is better comes first. */
public enum Outcome {
  /** The right article was given. */
  FOUND,
  /** It was among the choices. */
  OFFERED,
  /** Nothing right was offered. */
  MISSED,
  /** Another article was given. */
  WRONG,
  /** No article answers it, and none was given. */
  LEFT,
  /** No article answers it, and one was given. */
  MISTAKEN;

  /** What became of a question; empty: no article is right for it. */
  static Outcome of(Answer answer, String right) {
    if (right.isEmpty()) {
      return given(answer).isEmpty() ? LEFT : MISTAKEN;
    } else if (!given(answer).isEmpty()) {
      return given(answer).equals(right) ? FOUND : WRONG;
    }
    boolean offered =
        answer instanceof Answer.Perhaps
            && answer.others().stream().anyMatch(one -> one.article().value().equals(right));
    return offered ? OFFERED : MISSED;
  }

  /** The article that is given; empty: none is. */
  static String given(Answer answer) {
    return switch (answer) {
      case Answer.Sure sure -> sure.article().value();
      case Answer.Urgent urgent -> urgent.article().value();
      case Answer.Perhaps _, Answer.Unknown _ -> "";
    };
  }
}
