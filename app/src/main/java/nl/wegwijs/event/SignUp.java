package nl.wegwijs.event;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to an event, or waits for a place; a row of table sign_up.
 *
 * @param seq who came first
 * @param code what they say there
 * @param token the secret part of the calendar file's address
 * @param seat from 0; one belongs to one person; null: they wait
 * @param heldUntil while a place is offered to them
 * @param remindAt when they are reminded; null: never
 * @param uselessAt from then on the reminder is of no more use
 * @param reminded SENT or DROPPED; null: not yet
 * @param news what they have yet to hear; null: nothing
 */
@MappedEntity("sign_up")
public record SignUp(
    @Id UUID id,
    long seq,
    UUID eventId,
    UUID personId,
    String code,
    String token,
    String language,
    String state,
    @Nullable Integer seat,
    @Nullable Instant heldUntil,
    Instant since,
    @Nullable Instant remindAt,
    @Nullable Instant uselessAt,
    @Nullable String reminded,
    @Nullable String news) {

  public SignUpState stands() {
    return SignUpState.valueOf(state);
  }

  public Language speaks() {
    return new Language(language);
  }
}
