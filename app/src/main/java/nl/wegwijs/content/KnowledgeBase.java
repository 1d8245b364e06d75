package nl.wegwijs.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * All that Wegwijs knows, as one unchanging snapshot.
 *
 * @param version changes whenever anything does that the understanding learns from
 * @param organisations who helps outside the house, by id
 * @param guides what to do at each moment of a stay, in the order of a stay
 * @param cities those of which we know what differs there, by id
 * @param nobody messages that no article answers, so that the answer room learns what to leave
 */
public record KnowledgeBase(
    String version,
    SortedMap<ArticleId, Article> articles,
    SortedMap<String, Fact> facts,
    SortedMap<String, Desk> desks,
    List<GlossaryTerm> glossary,
    SortedMap<String, Organisation> organisations,
    List<Guide> guides,
    SortedMap<String, City> cities,
    Map<Language, List<String>> nobody) {

  public Optional<Article> article(@Nullable ArticleId id) {
    return id == null ? Optional.empty() : Optional.ofNullable(articles.get(id));
  }

  public Optional<Guide> guide(String moment) {
    return guides.stream().filter(guide -> guide.moment().equals(moment)).findFirst();
  }

  /** What differs in that city; empty where nothing does or the city is not known. */
  public Optional<City.Overlay> overlay(Article article, @Nullable City city) {
    return city == null ? Optional.empty() : Optional.ofNullable(city.overlays().get(article.id()));
  }

  /** Whether it matters in which city somebody lives who reads that article. */
  public boolean differsByCity(Article article) {
    return cities.values().stream().anyMatch(city -> city.overlays().containsKey(article.id()));
  }

  /** Who helps the article's readers, the best first. */
  public Stream<Organisation> helpers(Article article) {
    return article.organisations().stream().map(organisations::get).filter(Objects::nonNull);
  }
}
