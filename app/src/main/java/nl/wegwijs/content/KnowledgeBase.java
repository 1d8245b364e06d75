package nl.wegwijs.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * All that Wegwijs knows, as one unchanging snapshot.
 *
 * @param version changes whenever anything in it does
 * @param nobody messages that no article answers, so that the answer room learns what to leave
 */
public record KnowledgeBase(
    String version,
    SortedMap<ArticleId, Article> articles,
    SortedMap<String, Fact> facts,
    SortedMap<String, Desk> desks,
    List<GlossaryTerm> glossary,
    Map<Language, List<String>> nobody) {

  public Optional<Article> article(@Nullable ArticleId id) {
    return id == null ? Optional.empty() : Optional.ofNullable(articles.get(id));
  }
}
