package nl.wegwijs.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** Reports as they are stored, opened. */
@Singleton
class Papers {
  private final ReportRows rows;
  private final WordRows words;
  private final Sealed sealed;
  private final Clock clock;

  Papers(ReportRows rows, WordRows words, Sealed sealed, Clock clock) {
    this.rows = rows;
    this.words = words;
    this.sealed = sealed;
    this.clock = clock;
  }

  Optional<Report> find(UUID id) {
    return rows.find(id).map(this::report);
  }

  Optional<Report> withCode(String code) {
    return rows.withCode(code).map(this::report);
  }

  List<Report> ofPerson(UUID person) {
    return rows.ofPerson(person).stream().map(this::report).toList();
  }

  List<Report> at(Collection<String> desks, ReportState.Stage stage) {
    return desks.isEmpty()
        ? List.of()
        : rows.at(desks, stage.name()).stream().map(this::report).toList();
  }

  /**
   * @param by id of a member, or {@link Report#PERSON}
   */
  void write(UUID report, String by, String text) {
    words.insert(UUID.randomUUID(), report, by, sealed.seal(Sealed.tidy(text)), clock.instant());
    rows.mark(report, by.equals(Report.PERSON));
  }

  private Report report(ReportRow row) {
    return new Report(
        row.id(),
        row.personId(),
        Kind.valueOf(row.kind()),
        row.desk(),
        state(row),
        new Language(row.language()),
        sealed.answers(row.sealed()),
        Agreed.valueOf(Objects.requireNonNullElse(row.agreed(), Agreed.ASK.name())),
        row.urgent(),
        row.news(),
        Objects.requireNonNull(row.code()),
        row.openedAt(),
        row.movedAt(),
        words.of(row.id()).stream()
            .map(word -> new Report.Word(word.member(), sealed.open(word.sealed()), word.at()))
            .toList());
  }

  private ReportState state(ReportRow row) {
    return switch (ReportState.Stage.valueOf(row.state())) {
      case DRAFT -> throw new IllegalStateException("a draft is no report yet");
      case FRESH -> new ReportState.Fresh();
      case LOOKED -> new ReportState.LookedInto();
      case PASSED -> new ReportState.PassedOn(Objects.requireNonNull(row.passedTo()));
      case CLOSED -> new ReportState.Closed(open(row.outcome()));
    };
  }

  private String open(@Nullable String outcome) {
    return outcome == null ? "" : sealed.open(outcome);
  }
}
