package nl.wegwijs.conversation;

import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a text means.
 *
 * @param language the language to answer in
 * @param certain false when the text gave no sign of it and the language is the one before, or a
 *     guess
 * @param city the one city it names: an id of content/cities or elsewhere; null: none or several
 */
public record Understood(
    Language language, boolean certain, Meaning meaning, @Nullable String city) {}
