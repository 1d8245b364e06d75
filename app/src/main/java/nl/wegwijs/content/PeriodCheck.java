package nl.wegwijs.content;

import java.time.LocalDate;

/**
 * Facts end and reviews fall due. A text that rested on an ended fact when it was reviewed is a
 * problem; a fact that has ended since is a warning, for a build must not fail by time alone and
 * the rendering tells the reader.
 */
final class PeriodCheck {
  private final KnowledgeBase base;
  private final Lines lines;
  private final Findings findings;
  private final LocalDate today;

  PeriodCheck(KnowledgeBase base, Lines lines, Findings findings, LocalDate today) {
    this.base = base;
    this.lines = lines;
    this.findings = findings;
    this.today = today;
  }

  void check(Article article) {
    String file = ArticleReader.Folder.of(article).common();
    reviews(article, file);
    for (String id : article.facts()) {
      Fact fact = base.facts().get(id);
      if (fact != null && fact.validTo() != null) {
        period(article, fact, fact.validTo(), file);
      }
    }
  }

  private void reviews(Article article, String file) {
    if (article.reviewBy().isBefore(article.reviewed())) {
      findings.problem(
          file, lines.of(file, "review_by"), "review_by is before reviewed", "mend the dates");
    } else if (article.reviewBy().isBefore(today)) {
      findings.warning(
          file,
          lines.of(file, "review_by"),
          "review was due on " + article.reviewBy(),
          "look it through and set reviewed and review_by");
    }
  }

  private void period(Article article, Fact fact, LocalDate end, String file) {
    int line = lines.of(file, "facts", fact.id());
    if (end.isBefore(article.reviewed())) {
      findings.problem(
          file,
          line,
          fact.id() + " had ended on " + end + " when this was reviewed",
          "rest the texts on a fact that holds");
    } else if (end.isBefore(today)) {
      findings.warning(
          file, line, fact.id() + " ended on " + end, "find what holds now in facts.yaml");
    }
    if (!end.isBefore(article.reviewed()) && end.isBefore(article.reviewBy())) {
      findings.problem(
          file,
          lines.of(file, "review_by"),
          "review_by is after " + fact.id() + " ends",
          "set it to " + end + " or before");
    }
  }
}
