package nl.wegwijs.content;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.wegwijs.content.Finding.Problem;
import nl.wegwijs.content.Finding.Warning;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;

/**
 * The texts of content/ as editors change them, unit by unit. A unit is a file by its path, or one
 * entry of a long list as {@code facts.yaml#REG-001}; its text is exactly what stands in the file.
 */
public final class Manuscript {
  private static final char ENTRY = '#';

  /** What the service reads in its packed form alone. */
  private static final List<String> FIXED = List.of(ContentReader.ASKING, ContentReader.WISHES);

  /** Read anew when memory was short: only editors need it. */
  private static volatile SoftReference<Manuscript> lastPacked = new SoftReference<>(null);

  private final ContentFiles files;
  private final Map<String, EntryList> lists = new ConcurrentHashMap<>();

  Manuscript(ContentFiles files) {
    this.files = files;
  }

  /** The starter: the content that is packed in the program. */
  public static Manuscript packed() {
    Manuscript last = lastPacked.get();
    if (last == null) {
      last = new Manuscript(ContentFiles.packed());
      lastPacked = new SoftReference<>(last);
    }
    return last;
  }

  /** A folder laid out like content/. */
  public static Manuscript in(Path folder) {
    return new Manuscript(ContentFiles.in(folder));
  }

  /** What a check found, and the knowledge base where there is no problem. */
  public record Judged(KnowledgeBase base, List<Problem> problems, List<Warning> warnings) {
    public boolean isWhole() {
      return problems.isEmpty();
    }
  }

  /** Every file by its path. */
  public SortedMap<String, String> files() {
    return Collections.unmodifiableSortedMap(files.texts());
  }

  /** Writes them as files, laid out as content/ is. */
  public void write(Path folder) {
    files.write(folder);
  }

  ContentFiles contents() {
    return files;
  }

  /** Files that are no text. */
  public List<Problem> unreadable() {
    return files.unreadable().problems();
  }

  /** All units that editors may change. */
  public SortedSet<String> units() {
    SortedSet<String> units = new TreeSet<>();
    files
        .texts()
        .forEach((path, text) -> {
          if (EntryList.holds(path)) {
            EntryList.of(path, text).parts().stream()
                .map(EntryList.Part::id)
                .filter(id -> id != null)
                .forEach(id -> units.add(path + ENTRY + id));
          } else if (!FIXED.contains(path)) {
            units.add(path);
          }
        });
    return units;
  }

  /** The units of one long list in the order of the file. */
  public List<String> entries(String path) {
    return list(path).parts().stream()
        .map(EntryList.Part::id)
        .filter(id -> id != null)
        .map(id -> path + ENTRY + id)
        .toList();
  }

  public Optional<String> text(String unit) {
    return entry(unit).isEmpty()
        ? Optional.ofNullable(files.texts().get(unit))
        : list(path(unit)).text(entry(unit));
  }

  /** The line of its file where a unit begins, counted from 1. */
  public int lineOf(String unit) {
    return entry(unit).isEmpty() ? 1 : list(path(unit)).lineOf(entry(unit));
  }

  /** Whether a text may stand for the unit: one entry, of that name. */
  public static boolean fits(String unit, String text) {
    if (FIXED.contains(unit) || (EntryList.holds(unit) && entry(unit).isEmpty())) {
      return false;
    }
    List<EntryList.Part> parts = EntryList.of(path(unit), text).parts();
    return entry(unit).isEmpty()
        || text.isEmpty()
        || (parts.size() == 1 && entry(unit).equals(parts.getFirst().id()));
  }

  /** The file that a unit stands in. */
  public static String path(String unit) {
    int at = unit.indexOf(ENTRY);
    return at < 0 ? unit : unit.substring(0, at);
  }

  /** The entry of a list; empty where the unit is a whole file. */
  public static String entry(String unit) {
    int at = unit.indexOf(ENTRY);
    return at < 0 ? "" : unit.substring(at + 1);
  }

  /**
   * The same with some units changed.
   *
   * @param changed texts by unit; an empty text takes the unit out
   */
  public Manuscript with(Map<String, String> changed) {
    TreeMap<String, String> texts = new TreeMap<>(files.texts());
    Map<String, EntryList> whole = new TreeMap<>();
    changed.forEach((unit, text) -> {
      String path = path(unit);
      if (!entry(unit).isEmpty()) {
        whole.put(path, whole.getOrDefault(path, list(path)).with(entry(unit), text));
      } else if (text.isEmpty()) {
        texts.remove(path);
      } else {
        texts.put(path, text);
      }
    });
    whole.forEach((path, list) -> texts.put(path, list.together()));
    return new Manuscript(new ContentFiles(texts, files.unreadable()));
  }

  /** Reads and checks all of it, the way the build does. */
  public Judged judge(Phrases phrases, LocalDate day) {
    return judged(Changes.ALL, phrases, day);
  }

  /**
   * The same, where only some units differ from what is known: much quicker.
   *
   * @param units that may differ
   */
  public Judged judge(KnowledgeBase known, Set<String> units, Phrases phrases, LocalDate day) {
    return judged(Changes.of(units, known), phrases, day);
  }

  private Judged judged(Changes changes, Phrases phrases, LocalDate day) {
    ContentReader.Reading reading = ContentReader.read(files, new Languages().all(), changes);
    ContentCheck.check(reading, phrases, day);
    return new Judged(reading.base(), reading.findings().problems(), reading.findings().warnings());
  }

  private EntryList list(String path) {
    return lists.computeIfAbsent(
        path, one -> EntryList.of(one, files.texts().getOrDefault(one, "")));
  }
}
