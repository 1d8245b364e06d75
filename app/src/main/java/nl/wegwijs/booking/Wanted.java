package nl.wegwijs.booking;

import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody wants.
 *
 * @param diary id of the diary
 * @param from when it begins
 * @param people 1 for themselves; a family comes with more
 * @param article says what to bring; null: none
 */
public record Wanted(
    UUID person,
    String diary,
    Instant from,
    int people,
    @Nullable ArticleId article,
    Language language) {}
