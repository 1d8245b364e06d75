package nl.wegwijs.booking;

import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody has at a desk.
 *
 * @param code what the person says there: six letters and digits that nobody mixes up
 * @param token the secret part of the calendar file's address; it tells nothing of the person
 * @param diary id of the diary
 * @param desk id of the content's desk
 * @param article says what to bring; null: none
 * @param language what the person speaks
 * @param lateMinutes so much later they come, as they told; 0: in time
 * @param changes how often it was moved or ended
 */
public record Booking(
    UUID id,
    String code,
    String token,
    UUID person,
    String diary,
    String desk,
    Slot slot,
    int people,
    @Nullable ArticleId article,
    Language language,
    BookingState state,
    int lateMinutes,
    int changes,
    Instant movedAt) {

  public boolean holds() {
    return state instanceof BookingState.Booked;
  }
}
