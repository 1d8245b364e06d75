package nl.wegwijs.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.content.ArticleId;

/**
 * A date that follows from the law, on which facts of the content it rests, and under which
 * articles people are asked whether they want to be reminded of it. Article first told of first.
 */
public enum Term {
  /** Four months here: whoever stays must be registered as a resident. */
  REGISTRATION(
      Subject.ARRIVAL,
      List.of("reg-brp-how", "reg-brp-or-rni"),
      List.of("REG-001", "REG-007", "REG-008")),
  /** Four months after starting to work or live here health insurance must be there. */
  INSURANCE(
      Subject.ARRIVAL,
      List.of("health-insurance", "health-insurance-choose"),
      List.of("HEA-001", "HEA-002", "HEA-039")),
  /** The weeks in which one files a tax return over the year before. */
  TAX(Subject.ARRIVAL, List.of("money-tax-return"), List.of("MON-096", "MON-012")),
  /** The last day of a temporary contract. */
  CONTRACT(
      Subject.CONTRACT,
      List.of("work-contract-ends", "work-contract-types"),
      List.of("DIS-002", "DIS-003", "DIS-008"));

  private static final int MONTHS = 4;
  private static final MonthDay SEASON = MonthDay.of(Month.MARCH, 1);
  private static final MonthDay SEASON_ENDS = MonthDay.of(Month.MAY, 1);

  private final Subject subject;
  private final List<ArticleId> articles;
  private final List<String> facts;

  Term(Subject subject, List<String> articles, List<String> facts) {
    this.subject = subject;
    this.articles = articles.stream().map(ArticleId::new).toList();
    this.facts = facts;
  }

  public Subject subject() {
    return subject;
  }

  /** Ids of the facts it rests on. */
  public List<String> facts() {
    return facts;
  }

  ArticleId article() {
    return articles.getFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of what is said of it. */
  String line() {
    return this == CONTRACT ? "contract.line" : word();
  }

  static Stream<Term> of(Subject subject) {
    return Arrays.stream(values()).filter(term -> term.subject == subject);
  }

  /** What one may be reminded of under that article; empty: nothing. */
  public static Optional<Subject> under(ArticleId article) {
    return Arrays.stream(values())
        .filter(term -> term.articles.contains(article))
        .map(Term::subject)
        .findFirst();
  }

  /**
   * The date that follows. The tax return over the year of arrival is filed in the next year, so
   * that is the first season.
   *
   * @param given the day somebody told
   */
  public LocalDate from(LocalDate given, LocalDate today) {
    return switch (this) {
      case REGISTRATION, INSURANCE -> given.plusMonths(MONTHS);
      case TAX -> season(given, today);
      case CONTRACT -> given;
    };
  }

  private static LocalDate season(LocalDate given, LocalDate today) {
    int next = today.getYear() + (today.isBefore(today.with(SEASON_ENDS)) ? 0 : 1);
    return LocalDate.of(Math.max(given.getYear() + 1, next), 1, 1).with(SEASON_ENDS);
  }

  /** The days on which one is reminded of it, in order. */
  List<LocalDate> reminders(LocalDate on) {
    return switch (this) {
      case REGISTRATION, INSURANCE -> List.of(on.minusDays(14), on.minusDays(1));
      case TAX -> List.of(on.with(SEASON), on.minusDays(14));
      case CONTRACT -> List.of(on.minusMonths(1), on.minusDays(7));
    };
  }
}
