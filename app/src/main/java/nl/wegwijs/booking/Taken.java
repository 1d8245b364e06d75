package nl.wegwijs.booking;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** Which desks of one diary are taken when: for each five minutes a bit for each desk. */
final class Taken {
  static final Taken NONE = new Taken(List.of());

  private final long first;
  private final int[] lines;

  Taken(List<TakenRow> rows) {
    first = rows.stream().mapToLong(row -> number(row.tick())).min().orElse(0);
    long last = rows.stream().mapToLong(row -> number(row.tick())).max().orElse(-1);
    lines = new int[Math.toIntExact(last - first + 1)];
    rows.forEach(row -> lines[(int) (number(row.tick()) - first)] |= 1 << row.line());
  }

  private static long number(Instant tick) {
    return tick.getEpochSecond() / Diary.TICK.toSeconds();
  }

  /** A desk that is free the whole time; empty: none is. */
  OptionalInt free(Slot slot, int sideBySide) {
    int busy = 0;
    for (long tick = number(slot.from()); tick < number(slot.until()); tick++) {
      boolean known = tick >= first && tick < first + lines.length;
      busy |= known ? lines[(int) (tick - first)] : 0;
    }
    int free = ~busy & (1 << sideBySide) - 1;
    return free == 0 ? OptionalInt.empty() : OptionalInt.of(Integer.numberOfTrailingZeros(free));
  }
}
