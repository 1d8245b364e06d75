package nl.wegwijs.post;

import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message that the inbox holds.
 *
 * @param seq the order in which messages were accepted
 * @param attempts how often handling it has failed
 */
public record Received(
    long seq,
    UUID person,
    String account,
    Body body,
    @Nullable Language hint,
    Instant receivedAt,
    int attempts,
    @Nullable Instant handledAt,
    @Nullable String understood) {}
