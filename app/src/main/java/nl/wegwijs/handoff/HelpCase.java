package nl.wegwijs.handoff;

import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that a person of the staff is to take, or has taken.
 *
 * @param city id of the city where the person lives; null: not known
 * @param article what the conversation was about last
 * @param raised the desk's promise of a first answer was not kept
 * @param consent what may be passed on to others; null: nothing
 * @param waitingSince what its place in the queue is counted from
 * @param takenAt when it was taken last
 * @param answeredAt the first answer of staff
 */
public record HelpCase(
    UUID id,
    UUID person,
    String desk,
    @Nullable String city,
    Language language,
    @Nullable ArticleId article,
    Reason reason,
    boolean urgent,
    boolean raised,
    CaseState state,
    @Nullable Consent consent,
    Instant openedAt,
    Instant waitingSince,
    @Nullable Instant takenAt,
    @Nullable Instant answeredAt,
    @Nullable Instant closedAt) {

  /** Whether that member has it in hand. */
  public boolean isOf(Member member) {
    return switch (state) {
      case CaseState.Taken(Member by, _) -> by.equals(member);
      case CaseState.Snoozed(Member by, _) -> by.equals(member);
      case CaseState.Waiting(), CaseState.Closed _ -> false;
    };
  }
}
