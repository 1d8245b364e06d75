package nl.wegwijs.content;

import java.util.List;
import java.util.Optional;
import nl.wegwijs.content.ArticleText.Review;
import nl.wegwijs.language.Language;

/**
 * Reads an article's text in one language: front matter between two lines of ---, then the body.
 */
final class TextReader {
  static final String BODY = "body";
  private static final String FENCE = "---";

  private final String path;
  private final Language language;
  private final Findings findings;
  private final Lines lines;

  TextReader(String path, Language language, Findings findings, Lines lines) {
    this.path = path;
    this.language = language;
    this.findings = findings;
    this.lines = lines;
  }

  Optional<ArticleText> read(String text) {
    List<String> all = text.lines().toList();
    int end = all.isEmpty() ? -1 : all.subList(1, all.size()).indexOf(FENCE) + 1;
    if (end < 1 || !all.getFirst().equals(FENCE)) {
      findings.problem(path, 1, "no front matter", "put it between two lines of ---");
      return Optional.empty();
    }
    String body = body(all.subList(end + 1, all.size()), end + 2);
    return new YamlFile(path, 1, findings, lines)
        .mapping(String.join("\n", all.subList(1, end)))
        .flatMap(fields -> text(fields, body));
  }

  private String body(List<String> below, int firstLine) {
    int blank = (int) below.stream().takeWhile(String::isBlank).count();
    lines.put(Lines.below(path, BODY), firstLine + blank);
    String body = String.join("\n", below.subList(blank, below.size())).stripTrailing();
    if (body.isEmpty()) {
      findings.problem(path, firstLine, "no body", "write the answer below the second ---");
    }
    return body;
  }

  private Optional<ArticleText> text(Fields fields, String body) {
    Fields phrasings = fields.fields("phrasings").orElse(null);
    ArticleText text =
        new ArticleText(
            language,
            fields.text("title"),
            fields.text("short"),
            body,
            phrasings == null ? List.of() : phrasings.optionalTexts("clear"),
            phrasings == null ? List.of() : phrasings.optionalTexts("street"),
            phrasings == null ? List.of() : phrasings.optionalTexts("situation"),
            fields.optionalTexts("words"),
            fields.number(language.equals(Language.DUTCH) ? "revision" : "follows"),
            fields.choice("review", Review.class));
    boolean phrased = phrasings != null && phrasings.done();
    return fields.done() && phrased && !body.isEmpty() ? Optional.of(text) : Optional.empty();
  }
}
