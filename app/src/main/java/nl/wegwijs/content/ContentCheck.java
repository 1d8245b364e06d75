package nl.wegwijs.content;

import java.time.LocalDate;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;

/** Looks through all content the way a strict editor would; content/README.md has the rules. */
final class ContentCheck {
  private final KnowledgeBase base;
  private final Lines lines;
  private final Findings findings;
  private final LocalDate today;
  private final Texts texts;

  private ContentCheck(ContentReader.Reading reading, Phrases phrases, LocalDate today) {
    base = reading.base();
    lines = reading.lines();
    findings = reading.findings();
    this.today = today;
    texts = new Texts(base, phrases);
  }

  /** Adds what it finds to the findings of the reading. */
  static void check(ContentReader.Reading reading, Phrases phrases, LocalDate today) {
    new ContentCheck(reading, phrases, today).check();
  }

  private void check() {
    PeriodCheck periods = new PeriodCheck(base, lines, findings, today);
    PhrasingCheck phrasings = new PhrasingCheck(lines, findings);
    for (Article article : base.articles().values()) {
      periods.check(article);
      for (ArticleText text : article.texts().values()) {
        phrasings.check(article, text);
        revision(article, text);
        Piece.of(article, text, lines).forEach(piece -> piece(piece, text.language()));
      }
    }
    SharedPieces pieces = new SharedPieces(base, lines);
    pieces.all().forEach(piece -> piece(piece.piece(), piece.language()));
    new SharedCheck(base, lines, findings, today).check(phrasings);
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
