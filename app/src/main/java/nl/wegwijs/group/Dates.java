package nl.wegwijs.group;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.language.Folding;

/**
 * Dates as people type them: 2026-09-01, 1-9-2026, 01/09/2026, 1.9.2026, 1 Sept 2026, and the
 * number of days that Excel counts. The day comes before the month, as all over Europe.
 */
final class Dates {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]00:00.*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]+(\\d{4})(?: 0?0:00.*)?");
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/. ]*(\\p{L}{3,})[-/., ]*(\\d{4})");
  private static final Pattern COUNTED = Pattern.compile("\\d{5}");

  /** Excel counts from here, with a day in 1900 that was none. */
  private static final LocalDate BEGINNING = LocalDate.of(1899, 12, 30);

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final TreeMap<String, Set<Month>> MONTHS = months();

  private Dates() {}

  static Optional<LocalDate> read(String typed) {
    String text = Folding.fold(typed.strip());
    try {
      return parts(YEAR_FIRST, text, 1, 2, 3)
          .or(() -> parts(DAY_FIRST, text, 3, 2, 1))
          .or(() -> named(text))
          .or(() -> counted(text));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as the 31st of February
    }
  }

  private static Optional<LocalDate> parts(
      Pattern form, String text, int year, int month, int day) {
    return Optional.of(form.matcher(text))
        .filter(Matcher::matches)
        .map(found -> LocalDate.of(number(found, year), number(found, month), number(found, day)));
  }

  private static Optional<LocalDate> named(String text) {
    Matcher found = NAMED.matcher(text);
    return found.matches()
        ? month(found.group(2))
            .map(month -> LocalDate.of(number(found, 3), month, number(found, 1)))
        : Optional.empty();
  }

  private static Optional<LocalDate> counted(String text) {
    return COUNTED.matcher(text).matches()
        ? Optional.of(BEGINNING.plusDays(Integer.parseInt(text)))
        : Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** The month whose name begins so, in any of our languages; never one of two. */
  private static Optional<Month> month(String word) {
    Set<Month> exact = MONTHS.getOrDefault(word, Set.of());
    Set<Month> meant = EnumSet.noneOf(Month.class);
    meant.addAll(exact);
    if (meant.isEmpty()) {
      MONTHS.subMap(word, word + Character.MAX_VALUE).values().forEach(meant::addAll);
    }
    return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
  }

  private static TreeMap<String, Set<Month>> months() {
    TreeMap<String, Set<Month>> names = new TreeMap<>();
    for (String tag : List.of("nl", "en", "pl", "ro", "bg", "de")) {
      for (TextStyle style : STYLES) {
        for (Month month : Month.values()) {
          String name = Folding.fold(month.getDisplayName(style, Locale.of(tag))).replace(".", "");
          if (name.length() >= 3) {
            names.computeIfAbsent(name, _ -> EnumSet.noneOf(Month.class)).add(month);
          }
        }
      }
    }
    return names;
  }
}
