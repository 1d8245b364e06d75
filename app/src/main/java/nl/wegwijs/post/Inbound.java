package nl.wegwijs.post;

import java.time.Instant;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import org.jspecify.annotations.Nullable;

/**
 * A message that arrived.
 *
 * @param account our own side of it: the number or bot it was sent to
 * @param providerId the provider's id; (channel, account, providerId) comes once
 * @param reference how the provider names the message when its writer edits it; null: never edited
 * @param hint a weak guess of the language from the provider or the phone's country
 */
public record Inbound(
    String account,
    String providerId,
    @Nullable String reference,
    Address from,
    Body body,
    Instant receivedAt,
    @Nullable Language hint) {}
