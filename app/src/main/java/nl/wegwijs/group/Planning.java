package nl.wegwijs.group;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wegwijs.language.Folding;

/**
 * Gives everybody a time: who has one then keeps it, all others come by room and name, so that
 * those who live together come together.
 */
final class Planning {
  private static final Comparator<Listed> BY_ROOM =
      Comparator.comparing((Listed one) -> inOrder(one.worker().room()))
          .thenComparing(one -> Folding.fold(one.worker().family()))
          .thenComparing(one -> Folding.fold(one.worker().given()))
          .thenComparing(Listed::id);

  private Planning() {}

  /** Room 9 before room 10. */
  private static String inOrder(String room) {
    return room.matches("\\d{1,9}(\\D.*)?") ? "0".repeat(10 - digits(room)) + room : room;
  }

  private static int digits(String room) {
    return (int) room.chars().takeWhile(Character::isDigit).limit(10).count();
  }

  /** The times of those who have one then; whoever is missing did not fit. */
  static Map<UUID, Slot> plan(List<Listed> people, Day day) {
    Map<UUID, Slot> plan = new LinkedHashMap<>();
    List<Slot> slots = day.slots();
    Set<Slot> possible = new HashSet<>(slots);
    for (Listed one : people) {
      Slot slot = one.slot();
      if (slot != null && (one.progress().isThere() || possible.contains(slot))) {
        plan.put(one.id(), slot);
      }
    }
    Set<Slot> taken = new HashSet<>(plan.values());
    Iterator<Slot> free = slots.stream().filter(slot -> !taken.contains(slot)).iterator();
    Iterator<Listed> waiting =
        people.stream()
            .filter(one -> !plan.containsKey(one.id()) && !one.progress().isThere())
            .sorted(BY_ROOM)
            .iterator();
    while (free.hasNext() && waiting.hasNext()) {
      plan.put(waiting.next().id(), free.next());
    }
    return plan;
  }
}
