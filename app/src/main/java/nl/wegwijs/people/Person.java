package nl.wegwijs.people;

import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes to us from one address.
 *
 * @param account our number or bot that they wrote to last
 * @param language what they chose or what was recognised; null: not known yet
 * @param city where they live, as the conversation room writes it; null: not known
 * @param talk where the conversation stands, as the conversation room writes it; null: nothing said
 *     yet
 * @param stoppedAt when they asked us to be silent; null: we may write
 * @param unreachable why letters cannot arrive; null: they can
 * @param heardAt when they wrote last
 */
public record Person(
    UUID id,
    Address address,
    String account,
    @Nullable Language language,
    @Nullable String city,
    @Nullable String talk,
    @Nullable Instant stoppedAt,
    @Nullable String unreachable,
    Instant heardAt,
    Instant createdAt) {}
