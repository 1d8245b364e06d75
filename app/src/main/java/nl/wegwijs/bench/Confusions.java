package nl.wegwijs.bench;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which article was given where another was right, and how often. */
final class Confusions {
  private static final int SHOWN = 25;
  private final Map<String, Integer> times = new TreeMap<>();

  void add(Set<String> right, String given) {
    times.merge(String.join(" or ", right) + " taken for " + given, 1, Integer::sum);
  }

  /** The commonest, one a line. */
  String list() {
    return times.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .map(one -> "%3d  %s".formatted(one.getValue(), one.getKey()))
        .collect(Collectors.joining("\n"));
  }
}
