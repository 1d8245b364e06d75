package nl.wegwijs.handoff;

import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff is wanted.
 *
 * @param desk the one that the conversation leads to
 * @param article what the conversation was about last
 * @param city id of the city where the person lives; null: not known
 */
public record Ask(
    UUID person,
    String desk,
    Reason reason,
    boolean urgent,
    @Nullable ArticleId article,
    Language language,
    @Nullable String city) {}
