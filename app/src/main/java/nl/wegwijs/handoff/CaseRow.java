package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** A row of table help_case. */
@MappedEntity("help_case")
record CaseRow(
    @Id UUID id,
    UUID personId,
    String desk,
    @Nullable String city,
    String reason,
    boolean urgent,
    @Nullable String article,
    String language,
    String state,
    @Nullable String consent,
    @Nullable Instant consentAt,
    Instant openedAt,
    Instant waitingSince,
    @Nullable Instant dueAt,
    @Nullable Instant raisedAt,
    @Nullable String takenBy,
    @Nullable Instant takenAt,
    @Nullable Instant snoozedUntil,
    @Nullable Instant answeredAt,
    @Nullable Instant closedAt,
    @Nullable String outcome,
    @Nullable String referredTo,
    long handledSeconds,
    Instant movedAt) {

  /** How a row names its state. */
  enum Stage {
    WAITING,
    TAKEN,
    SNOOZED,
    CLOSED
  }

  HelpCase helpCase() {
    return new HelpCase(
        id,
        personId,
        desk,
        city,
        new Language(language),
        article == null ? null : new ArticleId(article),
        Reason.valueOf(reason),
        urgent,
        raisedAt != null,
        caseState(),
        consent == null ? null : new Consent(consent, Objects.requireNonNull(consentAt)),
        openedAt,
        waitingSince,
        takenAt,
        answeredAt,
        closedAt);
  }

  private CaseState caseState() {
    return switch (Stage.valueOf(state)) {
      case WAITING -> new CaseState.Waiting();
      case TAKEN -> new CaseState.Taken(member(), Objects.requireNonNull(takenAt));
      case SNOOZED -> new CaseState.Snoozed(member(), Objects.requireNonNull(snoozedUntil));
      case CLOSED ->
          new CaseState.Closed(
              Outcomes.read(Objects.requireNonNull(outcome), referredTo),
              member(),
              Objects.requireNonNull(closedAt));
    };
  }

  Member member() {
    return new Member(Objects.requireNonNull(takenBy));
  }
}
