package nl.wegwijs.content;

import java.time.LocalDate;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;

/** Looks through all content the way a strict editor would; content/README.md has the rules. */
final class ContentCheck {
  private final KnowledgeBase base;
  private final Lines lines;
  private final Findings findings;
  private final Changes changes;
  private final LocalDate today;
  private final Texts texts;

  private ContentCheck(ContentReader.Reading reading, Phrases phrases, LocalDate today) {
    base = reading.base();
    lines = reading.lines();
    findings = reading.findings();
    changes = reading.changes();
    this.today = today;
    texts = new Texts(base, phrases);
  }

  /** Adds what it finds to the findings of the reading. */
  static void check(ContentReader.Reading reading, Phrases phrases, LocalDate today) {
    new ContentCheck(reading, phrases, today).check();
  }

  private void check() {
    PhrasingCheck phrasings = new PhrasingCheck(lines, findings);
    base.articles().values().stream()
        .filter(article -> !changes.touches(article))
        .forEach(article -> article.texts().values().forEach(it -> phrasings.own(article, it)));
    base.articles().values().stream().filter(changes::touches).forEach(it -> check(it, phrasings));
    SharedPieces pieces = new SharedPieces(base, lines);
    pieces.all().stream()
        .filter(told -> changes.touches(told.piece().file()))
        .forEach(told -> piece(told.piece(), told.language()));
    new SharedCheck(base, lines, findings, today).check(phrasings);
  }

  private void check(Article article, PhrasingCheck phrasings) {
    new PeriodCheck(base, lines, findings, today).check(article);
    for (ArticleText text : article.texts().values()) {
      phrasings.check(article, text);
      revision(article, text);
      Piece.of(article, text, lines).forEach(piece -> piece(piece, text.language()));
    }
  }

  private void piece(Piece piece, Language language) {
    new ValueCheck(findings).check(piece);
    new LetterCheck(findings).check(piece);
    new MarkupCheck(findings).check(piece);
    texts
        .filled(piece.text(), language)
        .ifPresent(filled -> new LengthCheck(findings).check(piece, filled, language));
  }

  private void revision(Article article, ArticleText text) {
    int current = article.in(Language.DUTCH).revision();
    String file = ArticleReader.Folder.of(article).file(text.language());
    int line = lines.of(file, "follows");
    if (text.revision() > current) {
      findings.problem(
          file, line, "follows " + text.revision() + ", nl is " + current, "mend the number");
    } else if (text.revision() < current) {
      findings.warning(
          file, line, "stale: follows " + text.revision() + ", nl is " + current, "translate anew");
    }
  }
}
