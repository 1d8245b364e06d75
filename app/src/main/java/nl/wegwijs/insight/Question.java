package nl.wegwijs.insight;

import java.time.LocalDate;
import java.util.Set;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What at least five people asked in like words without being helped. Nothing in it rests on fewer.
 *
 * @param example masked, in words that five or more of them used; … in the place of others
 * @param people how many, five or more
 * @param since the day from which on the last five of them asked
 * @param verdicts what came of it, each for five people or more; empty: by different ways
 * @param denied the article that five people or more said no to; null: none
 */
public record Question(
    Language language,
    String example,
    int people,
    LocalDate since,
    Set<Verdict> verdicts,
    @Nullable ArticleId denied) {}
