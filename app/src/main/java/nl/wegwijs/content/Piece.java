package nl.wegwijs.content;

import java.util.List;

/**
 * A piece of text and the place where it starts.
 *
 * @param name the key it stands under, or "body"
 * @param line where the piece starts in the file
 */
record Piece(String file, String name, int line, String text) {
  static final String OVERLAY = "overlay";

  static List<Piece> of(Article article, ArticleText text, Lines lines) {
    String file = ArticleReader.Folder.of(article).file(text.language());
    return List.of(
        new Piece(file, "title", lines.of(file, "title"), text.title()),
        new Piece(file, "short", lines.of(file, "short"), text.brief()),
        new Piece(file, TextReader.BODY, lines.of(file, TextReader.BODY), text.body()));
  }

  /** Whether the text may hold lists, bold and links. */
  boolean isMarkdown() {
    return isBody() || name.equals(OVERLAY);
  }

  boolean isBody() {
    return name.equals(TextReader.BODY);
  }

  /** The line in the file of a place in the text. */
  int lineAt(int at) {
    return isBody()
        ? line + (int) text.substring(0, at).chars().filter(c -> c == '\n').count()
        : line;
  }

  /** The same piece with every reference blanked out, so that places stay what they were. */
  String bare() {
    return Reference.fill(
        text, reference -> "_".repeat(reference.fact().length() + reference.value().length() + 3));
  }
}
