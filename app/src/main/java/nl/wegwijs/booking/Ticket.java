package nl.wegwijs.booking;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A number in the line of a walk-in hour; a row of table ticket.
 *
 * @param diary id of the diary: the desk at its place
 * @param today the day of the line
 * @param personId null: forgotten since
 * @param token the secret part of the address of its page
 * @param calledBy id of the member who called it; null: nobody yet
 * @param calls how often it was called
 * @param toldCalls of how many of these the person was told
 * @param nearTold whether they were told that three are before them
 * @param endTold whether they were told that they were missed or that the line has closed
 */
@MappedEntity("ticket")
public record Ticket(
    @Id UUID id,
    String diary,
    String desk,
    LocalDate today,
    int number,
    @Nullable UUID personId,
    String token,
    String language,
    TicketState state,
    Instant takenAt,
    @Nullable Instant calledAt,
    @Nullable String calledBy,
    @Nullable Instant doneAt,
    int calls,
    int toldCalls,
    boolean nearTold,
    boolean endTold) {

  public Language speaks() {
    return new Language(language);
  }
}
