package nl.wegwijs.dates;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.content.Fact;
import nl.wegwijs.content.Library;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** The law's dates in a person's words, with where each comes from. */
@Singleton
class DateSays {
  private static final int MONTHS = 6;
  private static final int MOST_SOURCES = 3;

  private final Phrases phrases;
  private final Library library;

  DateSays(Phrases phrases, Library library) {
    this.phrases = phrases;
    this.library = library;
  }

  private String line(Language in, String key, Map<String, ?> arguments) {
    return phrases.say(in, "dates." + key, arguments);
  }

  private Option option(DateAsk ask, Language in, String key) {
    return new Option(ask.id(), line(in, key, Map.of()));
  }

  private String date(LocalDate date, Language in) {
    return library.now().texts().date(date, in);
  }

  /**
   * Since when, or until when.
   *
   * @param again what was said is no date that we understand
   */
  Reply ask(Subject subject, boolean again, LocalDate today, Language in) {
    String key = (again ? "again." : "ask.") + subject.word();
    List<Option> months =
        IntStream.range(0, MONTHS).mapToObj(at -> month(subject, today, at, in)).toList();
    return new Reply(in, line(in, key, Map.of()), null, months);
  }

  /** A month that is past counts from its first day, one to come to its last. */
  private static Option month(Subject subject, LocalDate today, int at, Language in) {
    YearMonth month = YearMonth.from(today).plusMonths(subject.ahead() ? at : -at);
    LocalDate day = subject.ahead() ? month.atEndOfMonth() : month.atDay(1);
    String label = DateTimeFormatter.ofPattern("LLLL yyyy", in.locale()).format(month);
    return new Option(new DateAsk.Given(subject, day).id(), label);
  }

  /** What follows from the date, from which facts, and when they are reminded. */
  Reply planned(Subject subject, LocalDate given, List<Planned> all, Language in) {
    String head = line(in, "given." + subject.word(), Map.of("date", date(given, in)));
    String lines = all.stream().map(one -> planned(one, in)).collect(Collectors.joining("\n\n"));
    boolean any = all.stream().anyMatch(one -> !one.reminders().isEmpty());
    String last = line(in, any ? "stop-any-time" : "nothing-ahead", Map.of());
    Stream<Option> stop =
        any ? Stream.of(option(new DateAsk.Stop(null), in, "stop")) : Stream.empty();
    Stream<Option> contract =
        subject == Subject.ARRIVAL
            ? Stream.of(option(new DateAsk.Start(Subject.CONTRACT, false), in, "contract"))
            : Stream.empty();
    List<Option> options =
        Stream.of(all.stream().flatMap(one -> article(one.term(), in)), contract, stop)
            .flatMap(some -> some)
            .toList();
    return new Reply(in, String.join("\n\n", head, lines, last), null, options);
  }

  private String planned(Planned one, Language in) {
    String what =
        line(
            in,
            one.term().line() + (one.ahead() ? "" : ".past"),
            Map.of("date", date(one.on(), in), "season", date(one.on().withMonth(3), in)));
    String days =
        one.reminders().stream().map(day -> date(day, in)).collect(Collectors.joining(", "));
    String when = days.isEmpty() ? "" : " " + line(in, "when", Map.of("days", days));
    return what + when + "\n" + line(in, "source", Map.of("sources", sources(one.term())));
  }

  private String sources(Term term) {
    return library.now().texts().sources(term.facts()).stream()
        .map(Fact.Source::organisation)
        .distinct()
        .limit(MOST_SOURCES)
        .collect(Collectors.joining(", "));
  }

  private Stream<Option> article(Term term, Language in) {
    return library
        .knowledge()
        .article(term.article())
        .map(article -> new Option("a:" + article.id(), article.in(in).title()))
        .stream();
  }

  /** The reminder itself. */
  Reply remind(TermRow row, Language in) {
    Term term = row.term();
    String text = line(row, in) + "\n\n" + line(in, "remind." + term.word(), Map.of());
    List<Option> options =
        Stream.concat(
                article(term, in),
                Stream.of(
                    option(new DateAsk.Stop(term), in, "stop.one"),
                    option(new DateAsk.Stop(null), in, "stop")))
            .toList();
    return new Reply(in, text, null, options);
  }

  String line(TermRow row, Language in) {
    LocalDate on = row.onDate();
    Map<String, String> told = Map.of("date", date(on, in), "season", date(on.withMonth(3), in));
    return line(in, row.term().line(), told);
  }

  Reply mine(List<TermRow> rows, Language in) {
    if (rows.isEmpty()) {
      List<Option> start = List.of(option(new DateAsk.Start(Subject.ARRIVAL, false), in, "label"));
      return new Reply(in, line(in, "mine.none", Map.of()), null, start);
    }
    String lines =
        rows.stream().map(row -> line(row, in)).distinct().collect(Collectors.joining("\n\n"));
    List<Option> options =
        Stream.concat(
                rows.stream().map(TermRow::term).distinct().map(term -> stop(term, in)),
                Stream.of(option(new DateAsk.Stop(null), in, "stop")))
            .toList();
    return new Reply(in, line(in, "mine", Map.of()) + "\n\n" + lines, null, options);
  }

  private Option stop(Term term, Language in) {
    return option(new DateAsk.Stop(term), in, "stop." + term.word());
  }

  Reply stopped(Language in) {
    return new Reply(in, line(in, "stopped", Map.of()), null, List.of());
  }
}
