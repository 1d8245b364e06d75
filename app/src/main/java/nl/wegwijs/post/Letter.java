package nl.wegwijs.post;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something we write to a person.
 *
 * @param seq the order in which letters were written
 * @param answers the message it answers; null: nobody asked
 * @param harmless true when it does no harm if it comes twice
 * @param attempts how often sending it has failed
 * @param code what the provider said last
 */
public record Letter(
    UUID id,
    long seq,
    UUID person,
    @Nullable Long answers,
    boolean harmless,
    Reply reply,
    LetterState state,
    int attempts,
    @Nullable String code,
    Instant createdAt) {}
