package nl.wegwijs.content;

import java.util.List;
import java.util.Map;
import nl.wegwijs.language.Language;

/**
 * A Dutch term that people meet on forms and doors.
 *
 * @param term such as "BSN (burgerservicenummer)"
 * @param explanation what it is and what it is for, in one or two sentences
 * @param translations for display, where a native speaker has read them
 * @param synonyms colloquial words and misspellings, for search alone
 * @param articles that tell more, the best first; at most three
 */
public record GlossaryTerm(
    String term,
    Map<Language, String> explanation,
    Map<Language, String> translations,
    Map<Language, List<String>> synonyms,
    List<ArticleId> articles) {}
