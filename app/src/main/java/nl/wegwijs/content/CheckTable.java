package nl.wegwijs.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.content.ArticleText.Review;
import nl.wegwijs.language.Language;

/** The state of the content on a day, as lines for an editor. */
final class CheckTable {
  private static final int SOON = 60;

  private final KnowledgeBase base;
  private final Findings findings;
  private final List<Language> languages;
  private final LocalDate today;

  CheckTable(ContentReader.Reading reading, List<Language> languages, LocalDate today) {
    base = reading.base();
    findings = reading.findings();
    this.languages = languages;
    this.today = today;
  }

  List<String> lines() {
    return Stream.of(head(), new CountTable(base).lines(), perLanguage(), ending(), found())
        .flatMap(List::stream)
        .toList();
  }

  private List<String> head() {
    return List.of(
        "%d articles, %d languages, %d of %d facts used"
            .formatted(
                base.articles().size(), languages.size(), used().size(), base.facts().size()));
  }

  private List<String> perLanguage() {
    Stream<String> rows = languages.stream().map(this::row);
    String columns = "%n%-10s%8s%12s%12s%8s";
    String names = columns.formatted("language", "texts", "phrasings", "unreviewed", "stale");
    return Stream.concat(Stream.of(names), rows).toList();
  }

  private String row(Language language) {
    List<ArticleText> texts = texts(language).toList();
    return "%-10s%8d%12d%12d%8d"
        .formatted(
            language,
            texts.size(),
            texts.stream().mapToInt(text -> text.phrasings().size()).sum(),
            texts.stream().filter(text -> text.review() == Review.MACHINE).count(),
            base.articles().values().stream().filter(it -> stale(it, language)).count());
  }

  private Stream<ArticleText> texts(Language language) {
    return base.articles().values().stream().map(article -> article.in(language));
  }

  private static boolean stale(Article article, Language language) {
    return article.in(language).revision() < article.in(Language.DUTCH).revision();
  }

  private List<String> ending() {
    LocalDate soon = today.plusDays(SOON);
    List<String> facts =
        used().stream()
            .map(base.facts()::get)
            .filter(fact -> endsBy(fact, soon))
            .map(this::line)
            .toList();
    String title =
        "%n%d facts in use end within %d days, by %s".formatted(facts.size(), SOON, soon);
    return Stream.concat(Stream.of(title), facts.stream()).toList();
  }

  private boolean endsBy(Fact fact, LocalDate soon) {
    LocalDate end = fact.validTo();
    return end != null && !end.isBefore(today) && !end.isAfter(soon);
  }

  private String line(Fact fact) {
    return Uses.of(base).getOrDefault(fact.id(), Set.of()).stream()
        .collect(Collectors.joining(", ", "  " + fact.id() + "  " + fact.validTo() + "  ", ""));
  }

  private List<String> found() {
    return List.of(
        "%n%d problems, %d warnings"
            .formatted(findings.problems().size(), findings.warnings().size()));
  }

  private Set<String> used() {
    return Uses.of(base).keySet().stream()
        .filter(base.facts()::containsKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
