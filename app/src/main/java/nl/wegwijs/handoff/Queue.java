package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.util.List;

/** How many wait before somebody, and how long that takes. */
@Singleton
public class Queue {
  private static final int LAST = 50;
  private static final int FEWEST = 10;
  private static final int FIVE_MINUTES = 5 * 60;

  private final CaseRows rows;
  private final Duty duty;

  Queue(CaseRows rows, Duty duty) {
    this.rows = rows;
    this.duty = duty;
  }

  /** The place of a waiting case at its desk, from one. */
  public int place(HelpCase waiting) {
    return 1
        + rows.countBefore(waiting.desk(), waiting.urgent(), waiting.waitingSince(), waiting.id());
  }

  /**
   * How long whoever has that place waits: the quartiles of how long staff held the desk's last 50
   * closed cases, times the rounds it takes the members who are there.
   */
  public Wait wait(String desk, int place) {
    List<Long> held = rows.handledLately(desk, LAST).stream().sorted().toList();
    return estimate(held, place, duty.countThere(desk));
  }

  /**
   * The same from figures.
   *
   * @param held seconds that each of the last took, ascending
   * @param members who serve now
   */
  public static Wait estimate(List<Long> held, int place, int members) {
    if (held.size() < FEWEST) {
      return new Wait.Unknown();
    }
    double rounds = Math.ceil((double) place / Math.max(1, members));
    int from = fives(Math.floor(rounds * quantile(held, 0.25) / FIVE_MINUTES));
    int median = fives(Math.ceil(rounds * quantile(held, 0.5) / FIVE_MINUTES));
    int to = fives(Math.ceil(rounds * quantile(held, 0.75) / FIVE_MINUTES));
    return new Wait.Between(from, median, Math.max(from + 5, to));
  }

  private static int fives(double count) {
    return (int) Math.min(10_000, count) * 5;
  }

  /** Between two values it is taken in proportion. */
  static double quantile(List<Long> sorted, double share) {
    double at = share * (sorted.size() - 1);
    long below = sorted.get((int) Math.floor(at));
    long above = sorted.get((int) Math.ceil(at));
    return below + (above - below) * (at - Math.floor(at));
  }
}
