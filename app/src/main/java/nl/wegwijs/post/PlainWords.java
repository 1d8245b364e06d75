package nl.wegwijs.post;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
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

/** Markdown as plain text: for WhatsApp with its marks for bold and italic, for SMS with none. */
public final class PlainWords extends AbstractVisitor {
  private static final Parser PARSER = Parser.builder().build();

  /** An address in the text, whose underscores are no marks. */
  private static final Pattern BARE = Pattern.compile("(?<![<(\\[\"'])https?://[^\\s<>()\\[\\]]+");

  private final String bold;
  private final String italic;
  private final StringBuilder out = new StringBuilder();

  /** The markers of the lists we are in: null for a bullet, else the next number. */
  private final Deque<int[]> lists = new ArrayDeque<>();

  private PlainWords(String bold, String italic) {
    this.bold = bold;
    this.italic = italic;
  }

  public static String forWhatsApp(String markdown) {
    return new PlainWords("*", "_").write(markdown);
  }

  public static String forSms(String markdown) {
    return new PlainWords("", "").write(markdown);
  }

  private String write(String markdown) {
    PARSER.parse(BARE.matcher(markdown).replaceAll("<$0>")).accept(this);
    return out.toString().replaceAll("[ \\t]+(?=\\n)", "").replaceAll("\\n{3,}", "\n\n").strip();
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    endBlock(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    marked(bold, heading);
    endBlock(heading);
  }

  private void endBlock(Node block) {
    boolean inItem = block.getParent() instanceof ListItem;
    out.append(inItem ? "\n" : "\n\n");
  }

  @Override
  public void visit(BulletList list) {
    list(list, 0);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    list(list, start == null ? 1 : start);
  }

  private void list(Node list, int first) {
    lists.push(new int[] {first});
    visitChildren(list);
    lists.pop();
    if (list.getParent() instanceof Document) {
      out.append('\n');
    }
  }

  @Override
  public void visit(ListItem item) {
    int[] next = lists.getFirst();
    out.append("  ".repeat(lists.size() - 1)).append(next[0] == 0 ? "-" : next[0]++ + ".");
    out.append(' ');
    visitChildren(item);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    marked(bold, strong);
  }

  @Override
  public void visit(Emphasis emphasis) {
    marked(italic, emphasis);
  }

  private void marked(String mark, Node node) {
    out.append(mark);
    visitChildren(node);
    out.append(mark);
  }

  /** The words, and the address where they do not say it. */
  @Override
  public void visit(Link link) {
    int start = out.length();
    visitChildren(link);
    String words = out.substring(start);
    String address = link.getDestination();
    boolean says = address.replaceFirst("^[a-z]+:(//)?", "").equals(words) || address.equals(words);
    if (!says && address.startsWith("http")) {
      out.append(" (").append(address).append(')');
    }
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    out.append(code.getLiteral()).append('\n');
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    out.append(code.getLiteral()).append('\n');
  }

  @Override
  public void visit(HtmlInline html) {
    out.append(html.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    out.append(html.getLiteral()).append("\n\n");
  }

  @Override
  public void visit(SoftLineBreak line) {
    out.append('\n');
  }

  @Override
  public void visit(HardLineBreak line) {
    out.append('\n');
  }
}
