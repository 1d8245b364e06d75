package nl.wegwijs.content;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files have to be read and checked anew, and what is known of all others.
 *
 * @param known null: nothing, so that everything has to
 * @param paths of changed files, and of those that rest on them
 */
record Changes(@Nullable KnowledgeBase known, Set<String> paths) {
  static final Changes ALL = new Changes(null, Set.of());

  /** What a change of those units asks for. */
  static Changes of(Set<String> units, KnowledgeBase known) {
    Set<String> paths = new HashSet<>();
    for (String unit : units) {
      paths.add(Manuscript.path(unit));
      if (Manuscript.path(unit).equals(ContentReader.FACTS)) {
        users(Manuscript.entry(unit), known).forEach(paths::add);
      }
    }
    return new Changes(known, Set.copyOf(paths));
  }

  /** The files that show or list a fact. */
  private static Stream<String> users(String fact, KnowledgeBase known) {
    Stream<String> articles =
        known.articles().values().stream()
            .filter(article -> article.facts().contains(fact))
            .map(article -> ArticleReader.Folder.of(article).common());
    Stream<String> organisations =
        known.organisations().values().stream()
            .filter(one -> one.facts().contains(fact))
            .map(one -> OrganisationReader.FILE);
    Stream<String> cities =
        known.cities().values().stream()
            .flatMap(city ->
                city.overlays().values().stream()
                    .filter(overlay -> overlay.facts().contains(fact))
                    .map(overlay -> CityReader.file(city.id(), overlay.article())));
    return Stream.of(articles, organisations, cities).flatMap(it -> it);
  }

  /** Whether that file, or one below that folder, is to be read. */
  boolean touches(String path) {
    return known == null || paths.stream().anyMatch(one -> one.startsWith(path));
  }

  boolean touches(Article article) {
    return touches(ArticleReader.Folder.of(article).file(""));
  }

  /** The files of articles that are to be read. */
  ContentFiles articles(ContentFiles files) {
    if (known == null) {
      return files;
    }
    SortedMap<String, String> some = new TreeMap<>();
    files
        .texts()
        .forEach((path, text) -> {
          if (isOfArticle(path) && touches(path.substring(0, path.lastIndexOf('/') + 1))) {
            some.put(path, text);
          }
        });
    return new ContentFiles(some, files.unreadable());
  }

  private static boolean isOfArticle(String path) {
    return path.contains("/") && !path.startsWith(CityReader.FOLDER);
  }

  /** The articles that were read, and the known ones that were not to be. */
  SortedMap<ArticleId, Article> with(SortedMap<ArticleId, Article> read) {
    if (known == null) {
      return read;
    }
    TreeMap<ArticleId, Article> all = new TreeMap<>(known.articles());
    all.values().removeIf(this::touches);
    all.putAll(read);
    return Collections.unmodifiableSortedMap(all);
  }

  <T> T either(String path, Supplier<T> reading, Function<KnowledgeBase, T> knowing) {
    return known == null || touches(path) ? reading.get() : knowing.apply(known);
  }
}
