package nl.wegwijs.edge;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Makes every Dutch telephone number in a letter a link that a phone calls when it is tapped. */
final class Phones extends AbstractVisitor implements PostProcessor {
  /** 112; 0800 and 0900 with four or seven digits; ten digits in groups, the first with a 0. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.,-]|€ ?)(?:112(?![.,]?\\d| ?€| euro)"
              + "|0[89]00[- ]?(?:\\d{4}|\\d{3}[- ]?\\d{4})(?![- ]?\\d)"
              + "|(?=(?:\\d[- ]?){9}\\d(?![- ]?\\d))0\\d{1,3}[- ]\\d[\\d -]+\\d)");

  @Override
  public Node process(Node document) {
    document.accept(this);
    return document;
  }

  @Override
  public void visit(Link link) {
    // what is a link already stays one
  }

  @Override
  public void visit(Text text) {
    String words = text.getLiteral();
    if (words.chars().noneMatch(Character::isDigit)) {
      return;
    }
    Matcher numbers = NUMBER.matcher(words);
    int from = 0;
    for (MatchResult number : numbers.results().toList()) {
      text.insertBefore(new Text(words.substring(from, number.start())));
      text.insertBefore(link(number.group()));
      from = number.end();
    }
    text.setLiteral(words.substring(from));
  }

  private static Link link(String number) {
    Link link = new Link("tel:" + number.replaceAll("\\D", ""), null);
    link.appendChild(new Text(number));
    return link;
  }
}
