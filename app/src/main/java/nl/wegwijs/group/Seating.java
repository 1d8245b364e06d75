package nl.wegwijs.group;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a plan into the rows. */
@Singleton
class Seating {
  private final WorkerRows workers;
  private final Clock clock;

  Seating(WorkerRows workers, Clock clock) {
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Says how many did not fit.
   *
   * @param same whether the letters that went out are still true
   */
  int seat(List<Listed> people, Day day, boolean same) {
    Map<UUID, Slot> plan = Planning.plan(people, day);
    List<Listed> moved =
        people.stream().filter(one -> moves(one, plan.get(one.id()), same)).toList();
    moved.forEach(one -> workers.free(one.id(), clock.instant())); // no two on one time meanwhile
    for (Listed one : moved) {
      Slot slot = plan.get(one.id());
      if (slot != null) {
        workers.seat(one.id(), slot.from(), slot.desk());
      }
    }
    return (int)
        people.stream()
            .filter(one -> !one.progress().isThere() && !plan.containsKey(one.id()))
            .count();
  }

  private static boolean moves(Listed one, @Nullable Slot slot, boolean same) {
    return !one.progress().isThere() && (!same || !Objects.equals(one.slot(), slot));
  }
}
