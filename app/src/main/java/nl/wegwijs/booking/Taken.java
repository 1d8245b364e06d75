package nl.wegwijs.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Which desks of one diary are taken when: for each five minutes a bit for each desk. */
final class Taken {
  private final Map<Instant, Integer> lines = new HashMap<>();

  Taken(List<TakenRow> rows) {
    rows.forEach(row -> lines.merge(row.tick(), 1 << row.line(), (one, other) -> one | other));
  }

  /** A desk that is free the whole time; empty: none is. */
  OptionalInt free(Slot slot, int sideBySide) {
    int busy =
        slot.ticks().mapToInt(tick -> lines.getOrDefault(tick, 0)).reduce(0, (a, b) -> a | b);
    return IntStream.range(0, sideBySide).filter(line -> (busy & 1 << line) == 0).findFirst();
  }
}
