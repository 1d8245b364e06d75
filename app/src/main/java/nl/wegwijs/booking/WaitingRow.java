package nl.wegwijs.booking;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** A row of table waiting. */
@MappedEntity("waiting")
record WaitingRow(
    @Id UUID id,
    long seq,
    UUID personId,
    String diary,
    String desk,
    int people,
    @Nullable String article,
    String language,
    Instant beforeAt,
    Instant since,
    @Nullable UUID bookingId) {

  /** What they want, at that time. */
  Wanted at(Slot slot) {
    ArticleId bring = article == null ? null : new ArticleId(article);
    return new Wanted(personId, diary, slot.from(), people, bring, new Language(language));
  }
}
