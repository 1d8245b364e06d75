package nl.wegwijs.channel.telegram;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown as the few HTML tags that Telegram knows (b, i, a); lists become lines with a bullet or
 * a number. What a reader sees is at most 4,096 UTF-16 units: the rest is cut.
 */
final class TelegramHtml extends AbstractVisitor {
  /** Telegram's limit, counted after the tags are taken out. */
  static final int MOST = 4096;

  private static final Parser MARKDOWN = Parser.builder().build();
  private static final List<String> SCHEMES = List.of("https://", "http://", "tel:", "mailto:");

  private final StringBuilder html = new StringBuilder();
  private int seen;
  private int depth;

  private TelegramHtml() {}

  /** Empty when there is nothing to see. */
  static String of(String markdown) {
    TelegramHtml page = new TelegramHtml();
    MARKDOWN.parse(CleanText.of(markdown)).accept(page);
    return page.seen == 0 ? "" : page.html.toString();
  }

  private void say(String text) {
    String fits = text;
    if (seen + text.length() > MOST) {
      int end = Math.max(0, MOST - seen - 1);
      boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
      fits = seen < MOST ? text.substring(0, half ? end - 1 : end) + "…" : "";
      seen = MOST;
    } else {
      seen += text.length();
    }
    html.append(escape(fits));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void tagged(String tag, Node node) {
    html.append('<').append(tag).append('>');
    visitChildren(node);
    html.append("</").append(tag).append('>');
  }

  /** Blocks stand apart by an empty line, inside a list by a line break. */
  private void apart() {
    if (seen > 0) {
      say(depth == 0 ? "\n\n" : "\n");
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (!(paragraph.getParent() instanceof ListItem) || paragraph.getPrevious() != null) {
      apart();
    }
    visitChildren(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    apart();
    tagged("b", heading);
  }

  @Override
  public void visit(BulletList list) {
    items(list, 0);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    items(list, start == null ? 1 : start);
  }

  /**
   * @param number of the first item; 0: bullets
   */
  private void items(Node list, int number) {
    apart();
    depth++;
    int at = number;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item.getPrevious() != null) {
        say("\n");
      }
      say("  ".repeat(depth - 1) + (number == 0 ? "• " : at++ + ". "));
      visitChildren(item);
    }
    depth--;
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    tagged("b", strong);
  }

  @Override
  public void visit(Emphasis emphasis) {
    tagged("i", emphasis);
  }

  @Override
  public void visit(Link link) {
    String to = CleanText.of(link.getDestination());
    if (SCHEMES.stream().noneMatch(to::startsWith)) {
      visitChildren(link);
      return;
    }
    html.append("<a href=\"").append(escape(to).replace("\"", "&quot;")).append("\">");
    visitChildren(link);
    html.append("</a>");
  }

  @Override
  public void visit(Text text) {
    say(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    say(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline tag) {
    say(tag.getLiteral());
  }

  @Override
  public void visit(HtmlBlock block) {
    apart();
    say(block.getLiteral().strip());
  }

  @Override
  public void visit(FencedCodeBlock block) {
    apart();
    say(block.getLiteral().strip());
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    apart();
    say(block.getLiteral().strip());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    say("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    say("\n");
  }
}
