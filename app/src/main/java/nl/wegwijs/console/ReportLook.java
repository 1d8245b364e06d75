package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.language.Language;
import nl.wegwijs.report.Agreed;
import nl.wegwijs.report.Report;
import nl.wegwijs.report.ReportState;
import nl.wegwijs.report.ReportState.Stage;
import org.jspecify.annotations.Nullable;

/** Reports in the words of staff. */
@Singleton
public class ReportLook {
  private final Board board;
  private final Staff staff;
  private final Clock clock;
  private final Reviews reviews;

  ReportLook(Board board, Staff staff, Clock clock, Reviews reviews) {
    this.reviews = reviews;
    this.board = board;
    this.staff = staff;
    this.clock = clock;
  }

  /** A report in the list. */
  public record Row(
      String id,
      String code,
      String kind,
      String desk,
      String language,
      String when,
      boolean urgent,
      boolean news) {}

  /** A question with what was written to it; empty: left out. */
  public record Answer(String question, String text) {}

  /** A question of staff, or what the person wrote then. */
  public record Word(String who, String when, String text) {}

  /**
   * A report on its page.
   *
   * @param state in words
   * @param agreed what may be passed on, in words
   * @param passable whether anything may
   * @param problem what went wrong; empty: nothing
   * @param typed what was typed and not taken
   * @param translates whether a machine translates what is written to the person
   * @param review a translation to read before it is sent; null: none
   */
  public record Whole(
      Frame frame,
      Row row,
      Stage stage,
      String state,
      boolean hidden,
      String agreed,
      boolean passable,
      List<Answer> answers,
      List<Word> words,
      String problem,
      String typed,
      boolean translates,
      TranslationPages.@Nullable Review review) {}

  Row row(Report report, Frame frame) {
    Language reads = frame.words().language();
    return new Row(
        report.id().toString(),
        report.code(),
        frame.say("report.kind." + report.kind().word()),
        board.deskName(report.desk(), reads),
        Board.languageName(report.language(), reads),
        Times.near(report.openedAt(), clock.instant(), reads),
        report.urgent(),
        report.news());
  }

  Whole whole(Report report, Frame frame, String problem, String typed) {
    return whole(report, frame, problem, typed, null);
  }

  /** With a translation to read back where the words would stand. */
  Whole whole(Report report, Frame frame, TranslationPages.Review review) {
    return review.problem().isEmpty()
        ? whole(report, frame, "", review.text(), review)
        : whole(report, frame, review.problem(), review.original(), null);
  }

  private Whole whole(
      Report report,
      Frame frame,
      String problem,
      String typed,
      TranslationPages.@Nullable Review review) {
    return new Whole(
        frame,
        row(report, frame),
        report.state().stage(),
        state(report, frame),
        report.person() == null,
        frame.say("console.reports.agreed." + report.agreed().word()),
        report.agreed() == Agreed.TEXT,
        answers(report, frame),
        report.words().stream().map(word -> word(word, frame)).toList(),
        problem,
        typed,
        reviews.helps(frame, report.language()),
        review);
  }

  private static String state(Report report, Frame frame) {
    String state = frame.say("console.reports.state." + report.state().stage().word());
    return switch (report.state()) {
      case ReportState.Fresh(), ReportState.LookedInto() -> state;
      case ReportState.PassedOn(String to) -> state + ": " + to;
      case ReportState.Closed(String outcome) -> state + ": " + outcome;
    };
  }

  private static List<Answer> answers(Report report, Frame frame) {
    return report.kind().questions().stream()
        .map(question ->
            new Answer(
                frame.say("console.reports.question." + question.word()),
                Objects.requireNonNullElse(report.answers().get(question), "")))
        .toList();
  }

  private Word word(Report.Word word, Frame frame) {
    return new Word(
        word.isPersons() ? frame.say("console.who.person") : staff.name(new Member(word.by())),
        Times.near(word.at(), clock.instant(), frame.words().language()),
        word.text());
  }

  /** Without the name of a colleague. */
  private static String side(Report.Word word, Frame frame) {
    return frame.say(word.isPersons() ? "console.who.person" : "console.reports.staff");
  }

  /** What may be passed on: what they wrote, and that they agreed; nothing of who they are. */
  String file(Report report, Frame frame) {
    Whole whole = whole(report, frame, "", "");
    Row row = whole.row();
    Stream<String> head =
        Stream.of(
            frame.say("console.reports.file", "code", row.code()),
            row.kind(),
            frame.say("console.reports.when") + ": " + row.when(),
            frame.say("console.facts.language") + ": " + row.language(),
            whole.agreed(),
            frame.say("console.reports.file.note"));
    Stream<String> answers =
        whole.answers().stream()
            .filter(answer -> !answer.text().isEmpty())
            .map(answer -> "\r\n" + answer.question() + "\r\n" + answer.text());
    Stream<String> words =
        report.words().stream().map(word -> "\r\n" + side(word, frame) + "\r\n" + word.text());
    return Stream.of(head, answers, words)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }
}
