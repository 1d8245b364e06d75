package nl.wegwijs.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells later about a letter; may come twice, out of order and before the answer to
 * the sending itself.
 *
 * @param letter our id, where it travelled with the letter; null: find it by the provider's id
 * @param state SENT, DELIVERED, READ or FAILED
 * @param reason for FAILED: what follows from it; null: nothing
 * @param code the provider's code
 */
public record StatusReport(
    @Nullable UUID letter,
    String providerId,
    LetterState state,
    Delivery.@Nullable Reason reason,
    @Nullable String code) {}
