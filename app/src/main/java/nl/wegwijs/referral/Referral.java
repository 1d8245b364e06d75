package nl.wegwijs.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral as staff see it.
 *
 * @param organisation id in the directory
 * @param member id of who proposed it
 * @param movedAt when it came into its state
 * @param outcome what came of it, in the words of staff; empty: nothing noted
 */
public record Referral(
    UUID id,
    String organisation,
    String member,
    ReferralState state,
    Instant proposedAt,
    Instant movedAt,
    String outcome) {}
