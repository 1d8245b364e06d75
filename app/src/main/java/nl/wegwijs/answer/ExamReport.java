package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;

/**
 * What a draft does to the answers, line by line as it becomes known.
 *
 * @param steps how many there are; 0: not known yet, or nothing teaches anything else
 * @param done how many are done
 */
public record ExamReport(int steps, int done, List<Count> counts, List<Moved> moved) {
  /** Told when a step is done. */
  static final String STEP = "step";

  /** What was examined. */
  public enum State {
    TODAY,
    DRAFT
  }

  /** How many questions of a language had that outcome. */
  public record Count(Language language, State state, Outcome outcome, int times) {
    String line() {
      return String.join("\t", "count", language.tag(), state.name(), outcome.name(), "" + times);
    }
  }

  /**
   * A question with another outcome than today.
   *
   * @param article the right one; empty: none is
   * @param given by the draft; empty: none is
   */
  public record Moved(
      Language language, String article, String text, Outcome today, Outcome draft, String given) {
    public boolean isBetter() {
      return draft.compareTo(today) < 0;
    }

    String line() {
      return String.join(
          "\t", "moved", language.tag(), article, text, today.name(), draft.name(), given);
    }
  }

  static String steps(int count) {
    return "steps\t" + count;
  }

  /** Reads the lines that are there; a last one that is cut short is left out. */
  public static ExamReport of(String text) {
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    int steps = 0;
    int done = 0;
    List<Count> counts = new ArrayList<>();
    List<Moved> moved = new ArrayList<>();
    for (String line : whole.lines().toList()) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "steps" -> steps = Integer.parseInt(cells[1]);
        case STEP -> done++;
        case "count" -> counts.add(count(cells));
        case "moved" -> moved.add(moved(cells));
        default -> throw new IllegalArgumentException("no line of a report: " + cells[0]);
      }
    }
    return new ExamReport(steps, done, counts, moved);
  }

  private static Count count(String[] cells) {
    return new Count(
        new Language(cells[1]),
        State.valueOf(cells[2]),
        Outcome.valueOf(cells[3]),
        Integer.parseInt(cells[4]));
  }

  private static Moved moved(String[] cells) {
    return new Moved(
        new Language(cells[1]),
        cells[2],
        cells[3],
        Outcome.valueOf(cells[4]),
        Outcome.valueOf(cells[5]),
        cells[6]);
  }

  /** How many of a language's questions had one of those outcomes. */
  public int count(Language language, State state, Outcome... outcomes) {
    return of(language, state)
        .filter(one -> Arrays.asList(outcomes).contains(one.outcome()))
        .mapToInt(Count::times)
        .sum();
  }

  private Stream<Count> of(Language language, State state) {
    return counts.stream().filter(one -> one.language().equals(language) && one.state() == state);
  }

  /** The languages that were examined. */
  public List<Language> languages() {
    return counts.stream().map(Count::language).distinct().toList();
  }
}
