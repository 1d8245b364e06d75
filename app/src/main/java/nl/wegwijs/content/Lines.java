package nl.wegwijs.content;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where things stand: the line of every value read, by its file and the keys that lead to it. */
final class Lines {
  static final String BETWEEN = "\t";
  private final Map<String, Integer> lines = new ConcurrentHashMap<>();

  void put(String place, int line) {
    lines.putIfAbsent(place, line);
  }

  /** The place of a key, or of a value in a list, below another place. */
  static String below(String place, String key) {
    return place + BETWEEN + key;
  }

  /** The line of a place; 0 where it was not seen. */
  int at(String place) {
    return lines.getOrDefault(place, 0);
  }

  boolean knows(String file, String... keys) {
    return lines.containsKey(place(file, keys));
  }

  /** The line of the value, or of what it should have been part of. */
  int of(String file, String... keys) {
    for (String at = place(file, keys); at.contains(BETWEEN); at = above(at)) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  private static String place(String file, String... keys) {
    return keys.length == 0 ? file : file + BETWEEN + String.join(BETWEEN, keys);
  }

  private static String above(String place) {
    return place.substring(0, place.lastIndexOf(BETWEEN));
  }
}
