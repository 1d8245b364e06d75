package nl.wegwijs.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file that is one long list, cut into its entries and what stands between them. Put together
 * again it is the same to the byte.
 */
record EntryList(List<Part> parts) {
  /** By file, the key that names an entry; empty: entries are named by what they stand under. */
  private static final Map<String, String> KEYS =
      Map.of(
          ContentReader.FACTS, "id",
          OrganisationReader.FILE, "id",
          ContentReader.REPLIES, "id",
          GlossaryReader.FILE, "term",
          ContentReader.DESKS, "");

  private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+$");
  private static final Pattern ITEM = Pattern.compile("- .*", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("([a-z0-9-]+):.*", Pattern.DOTALL);
  private static final Pattern BETWEEN = Pattern.compile("#.*|\\s*", Pattern.DOTALL);

  /**
   * @param id null: comments and empty lines
   */
  record Part(@Nullable String id, String text) {}

  static boolean holds(String path) {
    return KEYS.containsKey(path);
  }

  static EntryList of(String path, String text) {
    String key = KEYS.getOrDefault(path, "");
    Pattern start = key.isEmpty() ? KEY : ITEM;
    List<Part> parts = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    StringBuilder between = new StringBuilder();
    for (String line : LINE.matcher(text).results().map(found -> found.group()).toList()) {
      if (start.matcher(line).matches()) {
        close(key, entry, between, parts);
        entry.append(line);
      } else if (entry.isEmpty() || BETWEEN.matcher(line).matches()) {
        between.append(line);
      } else {
        entry.append(between).append(line);
        between.setLength(0);
      }
    }
    close(key, entry, between, parts);
    return new EntryList(List.copyOf(parts));
  }

  private static void close(
      String key, StringBuilder entry, StringBuilder between, List<Part> parts) {
    if (!entry.isEmpty()) {
      parts.add(new Part(id(key, entry.toString()), entry.toString()));
    }
    if (!between.isEmpty()) {
      parts.add(new Part(null, between.toString()));
    }
    entry.setLength(0);
    between.setLength(0);
  }

  private static @Nullable String id(String key, String entry) {
    if (key.isEmpty()) {
      Matcher named = KEY.matcher(entry);
      return named.matches() ? named.group(1) : null;
    }
    Matcher found = Pattern.compile("(?m)^(?:- |  )" + key + ": *(.+?) *$").matcher(entry);
    return found.find() ? bare(found.group(1)) : null;
  }

  private static String bare(String written) {
    return written.matches("\".*\"|'.*'")
        ? written.substring(1, written.length() - 1).replace("\\\"", "\"").replace("''", "'")
        : written;
  }

  Optional<String> text(String id) {
    return parts.stream().filter(part -> id.equals(part.id())).map(Part::text).findFirst();
  }

  /** The line, counted from 1, where an entry begins; 1 where there is none. */
  int lineOf(String id) {
    int line = 1;
    for (Part part : parts) {
      if (id.equals(part.id())) {
        return line;
      }
      line += (int) part.text().chars().filter(c -> c == '\n').count();
    }
    return 1;
  }

  /** The same with one entry replaced, added at the end, or, by an empty text, taken out. */
  EntryList with(String id, String text) {
    String whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    List<Part> changed = new ArrayList<>();
    boolean known = text(id).isPresent();
    for (Part part : parts) {
      if (!id.equals(part.id())) {
        changed.add(part);
      } else if (!whole.isEmpty()) {
        changed.add(new Part(id, whole));
      }
    }
    if (!known && !whole.isEmpty()) {
      changed.add(new Part(id, whole));
    }
    return new EntryList(List.copyOf(changed));
  }

  String together() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
