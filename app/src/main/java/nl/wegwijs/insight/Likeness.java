package nl.wegwijs.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Puts texts of one language together that are alike: each has half of all stems in common with the
 * text of its group that was written most (Jaccard index, at least one half). The same texts make
 * the same groups, in whatever order they come.
 *
 * @param <T> what comes with the stems of a text
 */
final class Likeness<T> {
  private final Map<String, Same<T>> sames = new TreeMap<>();

  /** Texts with the very same stems. */
  private record Same<T>(SortedSet<String> stems, List<T> texts) {}

  /** Texts that are alike, and the stems that they are held against. */
  private record Group<T>(SortedSet<String> stems, List<T> texts) {}

  /** Takes a text; one without any stem is like no other. */
  void add(SortedSet<String> stems, T text) {
    if (!stems.isEmpty()) {
      sames
          .computeIfAbsent(String.join(" ", stems), key -> new Same<>(stems, new ArrayList<>()))
          .texts()
          .add(text);
    }
  }

  /** The groups, each with at least one text. */
  List<List<T>> groups() {
    List<Group<T>> groups = new ArrayList<>();
    Map<String, List<Integer>> places = new HashMap<>();
    sames.values().stream()
        .sorted(Comparator.comparingInt((Same<T> same) -> -same.texts().size()))
        .forEach(same -> put(same, groups, places));
    return groups.stream().map(Group::texts).toList();
  }

  private static <T> void put(
      Same<T> same, List<Group<T>> groups, Map<String, List<Integer>> places) {
    int nearest = nearest(same, groups, places);
    if (nearest >= 0) {
      groups.get(nearest).texts().addAll(same.texts());
      return;
    }
    for (String stem : same.stems()) {
      places.computeIfAbsent(stem, key -> new ArrayList<>()).add(groups.size());
    }
    groups.add(new Group<>(same.stems(), new ArrayList<>(same.texts())));
  }

  /** The place of the group that it is most like; of two, the first; -1: of none enough. */
  private static <T> int nearest(
      Same<T> same, List<Group<T>> groups, Map<String, List<Integer>> places) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (String stem : same.stems()) {
      places.getOrDefault(stem, List.of()).forEach(at -> shared.merge(at, 1, Integer::sum));
    }
    int nearest = -1;
    double most = 0;
    for (Map.Entry<Integer, Integer> one : shared.entrySet()) {
      int both = one.getValue();
      int either = same.stems().size() + groups.get(one.getKey()).stems().size() - both;
      double share = (double) both / either;
      if (2 * both >= either && share > most) {
        nearest = one.getKey();
        most = share;
      }
    }
    return nearest;
  }
}
