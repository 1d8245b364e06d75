package nl.wegwijs.group;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.edge.Words;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;

/** What an employer reads, in Dutch or English. */
@Singleton
public class EmployerView {
  private static final String FAULT = "console.employer.fault.";

  private final PageLanguage pageLanguage;
  private final Phrases phrases;
  private final Sheets sheets;

  EmployerView(PageLanguage pageLanguage, Phrases phrases, Sheets sheets) {
    this.pageLanguage = pageLanguage;
    this.phrases = phrases;
    this.sheets = sheets;
  }

  /**
   * What the page shows.
   *
   * @param path of the page
   * @param until the day when the link ends
   * @param typed what stands in the form
   */
  public record Shown(
      String assets,
      Words words,
      String path,
      Group group,
      String until,
      List<EmployerLists.Named> names,
      Outcome outcome,
      Map<Column, String> typed) {

    /** What stands in a field of the form. */
    public String text(Column column) {
      return typed.getOrDefault(column, "");
    }
  }

  /** What the page shows whose link has ended. */
  public record Ended(String assets, Words words) {}

  /**
   * What became of what was sent.
   *
   * @param done what was done; empty: nothing was sent
   * @param wrong what is wrong with the whole; empty: nothing
   * @param lines what is wrong with lines, each with its place
   * @param fields what is wrong with fields of the form
   */
  public record Outcome(String done, String wrong, List<String> lines, Map<Column, String> fields) {
    boolean good() {
      return wrong.isEmpty() && lines.isEmpty() && fields.isEmpty();
    }

    /** What is wrong with a field of the form; empty: nothing. */
    public String problem(Column column) {
      return fields.getOrDefault(column, "");
    }
  }

  Outcome nothing() {
    return new Outcome("", "", List.of(), Map.of());
  }

  private Words words(HttpRequest<?> request) {
    boolean dutch = pageLanguage.of(request).equals(Language.DUTCH);
    return new Words(phrases, dutch ? Language.DUTCH : Language.ENGLISH);
  }

  Ended ended(HttpRequest<?> request) {
    return new Ended(sheets.assets(), words(request));
  }

  Shown shown(
      HttpRequest<?> request,
      String token,
      Group group,
      List<EmployerLists.Named> names,
      Outcome outcome,
      Map<Column, String> typed) {
    Words words = words(request);
    String until =
        DateTimeFormatter.ofPattern("d MMMM yyyy", words.language().locale())
            .format(group.until().atZone(Hours.HERE));
    return new Shown(
        sheets.assets(), words, "/group/" + token, group, until, names, outcome, typed);
  }

  /** With a mark, so that spreadsheets read its letters right. */
  String template(HttpRequest<?> request) {
    Words words = words(request);
    return Arrays.stream(Column.values())
        .map(column -> words.say(label(column)))
        .collect(Collectors.joining(";", "\uFEFF", "\r\n"));
  }

  private static String label(Column column) {
    return "console.employer.column." + column.key();
  }

  Outcome outcome(HttpRequest<?> request, Upload.Refused refused) {
    Words words = words(request);
    String missing =
        refused.missing().stream()
            .map(column -> words.say(label(column)))
            .collect(Collectors.joining(", "));
    String more = missing.isEmpty() ? refused.more() : missing;
    return new Outcome("", why(words, refused.why(), more), List.of(), Map.of());
  }

  private static String why(Words words, Why why, String more) {
    return words.say(FAULT + why.key(), "more", more);
  }

  Outcome outcome(HttpRequest<?> request, List<Fault> faults, EmployerLists.Added added) {
    Words words = words(request);
    String done =
        say(words, "console.employer.done", Map.of("fresh", added.fresh(), "again", added.again()));
    String full = added.full() == 0 ? "" : words.say("console.employer.full", "n", added.full());
    return new Outcome(
        done,
        full,
        faults.stream().filter(fault -> fault.line() > 0).map(fault -> line(words, fault)).toList(),
        faults.stream()
            .filter(fault -> fault.line() == 0 && fault.column() != null)
            .collect(
                Collectors.toMap(
                    fault -> Objects.requireNonNull(fault.column()),
                    fault -> why(words, fault.why(), fault.more()),
                    (one, other) -> one)));
  }

  private String line(Words words, Fault fault) {
    String why = why(words, fault.why(), fault.more());
    Column column = fault.column();
    return column == null
        ? say(words, "console.employer.at-line", Map.of("line", fault.line(), "why", why))
        : say(
            words,
            "console.employer.at-column",
            Map.of(
                "line",
                fault.line(),
                "letter",
                fault.letter(),
                "column",
                words.say(label(column)),
                "why",
                why));
  }

  private String say(Words words, String key, Map<String, ?> arguments) {
    return phrases.say(words.language(), key, arguments);
  }
}
