package nl.wegwijs.conversation;

import nl.wegwijs.language.Language;

/**
 * What a text means.
 *
 * @param language the language to answer in
 * @param certain false when the text gave no sign of it and the language is the one before, or a
 *     guess
 */
public record Understood(Language language, boolean certain, Meaning meaning) {}
