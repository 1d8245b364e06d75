package nl.wegwijs.editing;

import java.util.List;
import nl.wegwijs.content.Finding.Problem;

/** What became of an editor's act. */
public sealed interface Edited {
  /** Done. */
  record Done(List<Revision> revisions) implements Edited {}

  /** Somebody else had saved first: both are kept, and a person has to merge them. */
  record Beside(Revision mine, Revision theirs) implements Edited {}

  /** It cannot be told so; each problem names the file and the line. */
  record Faulty(List<Problem> problems) implements Edited {}

  /** A second person has to look at it. */
  record OwnWork() implements Edited {}

  /** Whoever asks lacks the role. */
  record NotAllowed() implements Edited {}

  /** It is not in the state for that any more, or something newer is published. */
  record Overtaken() implements Edited {}

  /** Longer than any unit may be, or no unit at all. */
  record Impossible() implements Edited {}
}
