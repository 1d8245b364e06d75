package nl.wegwijs.referral;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table referral. */
@MappedEntity("referral")
record ReferralRow(
    @Id UUID id,
    UUID caseId,
    UUID personId,
    String desk,
    String organisation,
    String member,
    String sealed,
    String address,
    String state,
    @Nullable String tokenHash,
    int attempts,
    Instant dueAt,
    @Nullable Instant expiresAt,
    @Nullable String outcome,
    Instant proposedAt,
    Instant movedAt) {

  ReferralState stage() {
    return ReferralState.valueOf(state);
  }
}
