package nl.wegwijs.booking;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** A row of table booking. */
@MappedEntity("booking")
record BookingRow(
    @Id UUID id,
    String code,
    String token,
    UUID personId,
    String diary,
    String desk,
    Instant startsAt,
    Instant endsAt,
    int people,
    @Nullable String article,
    String language,
    String state,
    int lateMinutes,
    int changes,
    Instant bookedAt,
    Instant movedAt,
    @Nullable Instant heldUntil) {

  /** How a row names its state. */
  enum Stage {
    OFFERED,
    BOOKED,
    CANCELLED,
    MISSED,
    CAME
  }

  Booking booking() {
    return new Booking(
        id,
        code,
        token,
        personId,
        diary,
        desk,
        new Slot(startsAt, endsAt),
        people,
        article == null ? null : new ArticleId(article),
        new Language(language),
        bookingState(),
        lateMinutes,
        changes,
        movedAt);
  }

  private BookingState bookingState() {
    return switch (Stage.valueOf(state)) {
      case OFFERED -> new BookingState.Offered(Objects.requireNonNull(heldUntil));
      case BOOKED -> new BookingState.Booked();
      case CANCELLED -> new BookingState.Cancelled();
      case MISSED -> new BookingState.Missed();
      case CAME -> new BookingState.Came();
    };
  }
}
