package nl.wegwijs.dates;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.wegwijs.language.Folding;

/** Reads a day as people write it: "since May", "3 weeks", "2026-09-01", "1.9.26", "od 1 maja". */
@Singleton
public class DateWords {
  private static final int MOST_WORDS = 9;
  private static final int YEARS_BACK = 60;
  private static final int YEARS_AHEAD = 10;

  private static final Pattern FIGURES = Pattern.compile("\\d[./-]\\d|\\d{1,2} \\d{1,2} \\d{2}");
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
  private static final Pattern FULL =
      Pattern.compile("\\b(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4}|\\d{2})\\b");
  private static final Pattern MONTH = Pattern.compile("\\b(\\d{1,2})[./-](\\d{4})\\b");
  private static final Pattern SHORT = Pattern.compile("\\b(\\d{1,2})[./-](\\d{1,2})\\b");

  /** "2,5 months". */
  private static final Pattern PART = Pattern.compile("\\d[.,]\\d\\s+\\p{L}");

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

  private final DateNames names;

  DateWords(DateNames names) {
    this.names = names;
  }

  /** The day that is meant; empty: none that can be, or it is a question. */
  public Optional<LocalDate> read(String text, Subject subject, LocalDate today) {
    List<String> words = Folding.words(text);
    boolean asks =
        text.contains("?")
            || PART.matcher(text).find()
            || words.size() > MOST_WORDS
            || words.isEmpty();
    return asks
        ? Optional.empty()
        : (FIGURES.matcher(text).find()
                ? figures(text, subject, today)
                : words(words, subject, today))
            .filter(day -> canBe(day, subject, today));
  }

  private Optional<LocalDate> words(List<String> words, Subject subject, LocalDate today) {
    return span(words, subject, today)
        .or(() -> month(words, subject, today))
        .or(() -> names.near(words).map(today::plusDays))
        .or(() -> year(words, subject));
  }

  private static boolean canBe(LocalDate day, Subject subject, LocalDate today) {
    return subject.ahead()
        ? !day.isBefore(today) && day.isBefore(today.plusYears(YEARS_AHEAD))
        : !day.isAfter(today) && day.isAfter(today.minusYears(YEARS_BACK));
  }

  /** The first of these that stands there is meant, even where there is no such day. */
  private static Optional<LocalDate> figures(String text, Subject subject, LocalDate today) {
    Optional<MatchResult> iso = found(ISO, text);
    Optional<MatchResult> full = found(FULL, text);
    Optional<MatchResult> month = found(MONTH, text);
    if (iso.isPresent()) {
      return iso.flatMap(at -> day(number(at, 1), number(at, 2), number(at, 3)));
    }
    if (full.isPresent()) {
      return full.flatMap(at -> day(year(at), number(at, 2), number(at, 1)));
    }
    return month.isPresent()
        ? month.flatMap(at -> of(number(at, 2), number(at, 1), subject))
        : found(SHORT, text).flatMap(at -> nearest(number(at, 2), number(at, 1), subject, today));
  }

  private static Optional<MatchResult> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int year(MatchResult found) {
    int year = number(found, 3);
    return year < 100 ? 2000 + year : year;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What is past counts from the first day of a month, what is to come to its last. */
  private static Optional<LocalDate> of(int year, int month, Subject subject) {
    return day(year, month, 1)
        .map(first -> subject.ahead() ? first.plusMonths(1).minusDays(1) : first);
  }

  /** Without a year: the last such day, or the next one. */
  private static Optional<LocalDate> nearest(int month, int day, Subject subject, LocalDate today) {
    int step = subject.ahead() ? 1 : -1;
    return IntStream.of(0, step, 2 * step, 3 * step, 4 * step)
        .mapToObj(years -> day(today.getYear() + years, month, day))
        .flatMap(Optional::stream)
        .filter(date -> canBe(date, subject, today))
        .findFirst();
  }

  /** "3 weeks", "two months ago", "a year". */
  private Optional<LocalDate> span(List<String> words, Subject subject, LocalDate today) {
    for (int at = 0; at < words.size(); at++) {
      Optional<DateNames.Unit> unit = names.unit(words.get(at));
      if (unit.isPresent()) {
        int count = at == 0 ? 1 : names.number(words.get(at - 1)).orElse(1);
        return Optional.of(unit.get().from(today, subject.ahead() ? count : -count));
      }
    }
    return Optional.empty();
  }

  /** "May", "1 May", "May 2025". */
  private Optional<LocalDate> month(List<String> words, Subject subject, LocalDate today) {
    for (int at = 0; at < words.size(); at++) {
      OptionalInt month = names.month(words.get(at));
      if (month.isPresent()) {
        return month(words, at, month.getAsInt(), subject, today);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> month(
      List<String> words, int at, int month, Subject subject, LocalDate today) {
    OptionalInt year =
        words.stream().filter(DateWords::isYear).mapToInt(Integer::parseInt).findFirst();
    OptionalInt day =
        IntStream.of(at - 1, at + 1, at - 2)
            .filter(place -> place >= 0 && place < words.size())
            .mapToObj(words::get)
            .flatMapToInt(DateWords::dayOfMonth)
            .findFirst();
    if (year.isPresent()) {
      return day.isPresent()
          ? day(year.getAsInt(), month, day.getAsInt())
          : of(year.getAsInt(), month, subject);
    }
    return day.isPresent()
        ? nearest(month, day.getAsInt(), subject, today)
        : nearestMonth(month, subject, today);
  }

  private static Optional<LocalDate> nearestMonth(int month, Subject subject, LocalDate today) {
    int step = subject.ahead() ? 1 : -1;
    return IntStream.of(0, step)
        .mapToObj(years -> of(today.getYear() + years, month, subject))
        .flatMap(Optional::stream)
        .filter(date -> canBe(date, subject, today))
        .findFirst();
  }

  /** "1", "1st", "1e". */
  private static IntStream dayOfMonth(String word) {
    String digits = word.replaceFirst("(st|nd|rd|th|e|de|ste|ro|ti|vi|mi)$", "");
    return digits.matches("\\d{1,2}") ? IntStream.of(Integer.parseInt(digits)) : IntStream.empty();
  }

  private static boolean isYear(String word) {
    return YEAR.matcher(word).matches();
  }

  private static Optional<LocalDate> year(List<String> words, Subject subject) {
    return words.stream()
        .filter(DateWords::isYear)
        .findFirst()
        .filter(year -> !subject.ahead())
        .map(year -> LocalDate.of(Integer.parseInt(year), 1, 1));
  }
}
