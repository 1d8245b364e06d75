package nl.wegwijs.edge;

import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the Markdown of a letter into HTML that cannot do harm. */
public final class Markdown {
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class))
          .postProcessor(new Phones())
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
          .softbreak("<br>\n")
          .attributeProviderFactory(context ->
              (node, tag, attributes) -> {
                if (tag.equals("a")) {
                  attributes.put("class", "utrecht-link utrecht-link--html-a");
                  attributes.put("rel", "noopener noreferrer");
                  if (!attributes.getOrDefault("href", "").startsWith("tel:")) {
                    attributes.put("target", "_blank");
                  }
                }
              })
          .build();

  private Markdown() {}

  public static String html(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }
}
