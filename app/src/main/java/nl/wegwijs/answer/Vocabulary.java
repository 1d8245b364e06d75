package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wegwijs.language.Cleaning;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Tokens;

/**
 * The words of a knowledge base in one language, by which typed words are mended.
 *
 * @param counts words in small letters as carefully written, and how often
 * @param loans Latin words in carefully written Cyrillic texts
 */
record Vocabulary(Map<String, Integer> counts, Set<String> loans) {
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  /**
   * @param careful texts written with all their marks
   */
  static Vocabulary of(List<String> careful) {
    return ofClean(careful.stream().map(Cleaning::clean).toList());
  }

  /**
   * @param careful the same, as {@link Cleaning} makes them
   */
  static Vocabulary ofClean(List<String> careful) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> loans = new HashSet<>();
    for (String text : careful) {
      List<String> words = split(text);
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
      if (CYRILLIC.matcher(text).find()) {
        words.stream().filter(word -> !CYRILLIC.matcher(word).find()).forEach(loans::add);
      }
    }
    return new Vocabulary(new TreeMap<>(counts), loans);
  }

  /** Words and numbers in small letters. */
  static List<String> split(String clean) {
    return Tokens.of(clean.toLowerCase(Locale.ROOT));
  }

  /** Words in the Cyrillic alphabet, with their counts. */
  Map<String, Integer> cyrillic() {
    return counts.entrySet().stream()
        .filter(word -> CYRILLIC.matcher(word.getKey()).find())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** For each word with marks, what it looks like without, where that is no commoner word. */
  Map<String, String> marked() {
    Map<String, String> marked = new HashMap<>();
    counts.forEach((word, count) -> {
      String bare = Folding.fold(word);
      String rival = marked.get(bare);
      int others =
          Math.max(counts.getOrDefault(bare, 0), rival == null ? 0 : counts.getOrDefault(rival, 0));
      if (!bare.equals(word) && count > others) {
        marked.put(bare, word);
      }
    });
    return marked;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      out.writeUTF(word.getKey());
      out.writeInt(word.getValue());
    }
    out.writeInt(loans.size());
    for (String loan : loans.stream().sorted().toList()) {
      out.writeUTF(loan);
    }
  }

  static Vocabulary read(DataInput in) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(in.readUTF(), in.readInt());
    }
    Set<String> loans = new HashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      loans.add(in.readUTF());
    }
    return new Vocabulary(counts, loans);
  }
}
