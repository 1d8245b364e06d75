package nl.wegwijs.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wegwijs.language.Folding;

/**
 * A text that stands for a group, without the words that few of it used.
 *
 * @param shown words of at least five people; {@link #LEFT_OUT} in the place of others
 * @param whole as it was written; not to be shown
 * @param hidden how many words were left out
 */
record Example(String shown, String whole, int hidden) {
  static final String LEFT_OUT = "…";

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A number of five digits or more may be somebody's; an at sign is part of an address. */
  private static final Pattern PRIVATE = Pattern.compile(".*@.*|(?:\\D*\\d){5,}.*");

  /** Of these texts the one of which most can be shown; of several, the shortest. */
  static Example of(List<Choices.Unhelped> alike) {
    Map<String, Set<String>> writers = new HashMap<>();
    for (Choices.Unhelped one : alike) {
      Folding.words(one.choice().words())
          .forEach(word -> writers.computeIfAbsent(word, key -> new HashSet<>()).add(one.writer()));
    }
    return alike.stream()
        .map(one -> one.choice().words())
        .distinct()
        .map(text -> of(text, writers))
        .min(
            Comparator.comparingInt(Example::hidden)
                .thenComparingInt(example -> example.shown().length())
                .thenComparing(Example::whole))
        .orElseThrow();
  }

  /** Not one word of it may be shown. */
  boolean isSilent() {
    return shown.equals(LEFT_OUT);
  }

  private static Example of(String text, Map<String, Set<String>> writers) {
    List<String> shown = new ArrayList<>();
    int hidden = 0;
    for (String token : BLANKS.split(text.strip())) {
      boolean seen = isShown(token, writers);
      hidden += seen ? 0 : 1;
      if (seen || shown.isEmpty() || !shown.getLast().equals(LEFT_OUT)) {
        shown.add(seen ? token : LEFT_OUT);
      }
    }
    return new Example(String.join(" ", shown), text, hidden);
  }

  private static boolean isShown(String token, Map<String, Set<String>> writers) {
    return !PRIVATE.matcher(token).matches()
        && Folding.words(token).stream()
            .allMatch(word -> writers.getOrDefault(word, Set.of()).size() >= Asked.FEWEST);
  }
}
