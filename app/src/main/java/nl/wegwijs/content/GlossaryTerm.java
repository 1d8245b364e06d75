package nl.wegwijs.content;

import java.util.List;
import java.util.Map;
import nl.wegwijs.language.Language;

/**
 * A Dutch term that people meet on forms and doors.
 *
 * @param term such as "BSN (burgerservicenummer)"
 * @param explanation in English
 * @param translations for display, where a native speaker has read them
 * @param synonyms colloquial words and misspellings, for search alone
 */
public record GlossaryTerm(
    String term,
    String explanation,
    Map<Language, String> translations,
    Map<Language, List<String>> synonyms) {}
