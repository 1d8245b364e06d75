package nl.wegwijs.content;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A body is paragraphs, lists, bold and https links; a title and a short form are plain. */
final class MarkupCheck {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  private static final Pattern MARKUP = Pattern.compile("\\*\\*|]\\(|<[a-z/!]|`|^#+ ");
  private static final Pattern INSECURE = Pattern.compile("\\bhttp://\\S*");

  private final Findings findings;

  MarkupCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Piece piece) {
    INSECURE
        .matcher(piece.text())
        .results()
        .findFirst()
        .ifPresent(at -> problem(piece, piece.lineAt(at.start()), "link not https: " + at.group()));
    if (piece.isMarkdown()) {
      walk(piece, PARSER.parse(piece.text()));
    } else {
      MARKUP
          .matcher(piece.text())
          .results()
          .findFirst()
          .ifPresent(
              at -> problem(piece, piece.line(), "markup in " + piece.name() + ": " + at.group()));
    }
  }

  private void walk(Piece piece, Node node) {
    fault(node).ifPresent(what -> problem(piece, piece.line() + lineOf(node), what));
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      walk(piece, child);
    }
  }

  private void problem(Piece piece, int line, String what) {
    findings.problem(
        piece.file(), line, what, "keep to paragraphs, lists, **bold** and [text](https://...)");
  }

  /** What is wrong with the node itself. */
  private static Optional<String> fault(Node node) {
    return switch (node) {
      case Link link when !Links.secure(link.getDestination()) ->
          Optional.of("link not https: " + link.getDestination());
      case Link link when link.getTitle() != null -> Optional.of("a link with a title");
      case StrongEmphasis bold when !"**".equals(bold.getOpeningDelimiter()) ->
          Optional.of("bold not written **so**");
      case BulletList list when !"-".equals(list.getMarker()) ->
          Optional.of("a list that starts with " + list.getMarker());
      case Document _, Paragraph _, Text _, SoftLineBreak _, Link _, StrongEmphasis _ ->
          Optional.empty();
      case OrderedList _, BulletList _, ListItem _ -> Optional.empty();
      default -> Optional.of("markup not allowed: " + node.getClass().getSimpleName());
    };
  }

  private static int lineOf(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().getFirst().getLineIndex();
      }
    }
    return 0;
  }
}
