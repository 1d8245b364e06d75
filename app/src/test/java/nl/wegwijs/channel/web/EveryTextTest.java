package nl.wegwijs.channel.web;

import nl.wegwijs.conversation.EveryReply;
import nl.wegwijs.edge.Markdown;
import nl.wegwijs.post.Reply;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Everything that can be said, as the page shows it. */
class EveryTextTest {
  @Test
  void everyTextIsWholeHtml() {
    SoftAssertions softly = new SoftAssertions();
    for (EveryReply.Said said : EveryReply.all()) {
      Reply reply = said.reply();
      String html = Markdown.html(reply.text());
      softly.assertThat(html).as(said.name()).isNotBlank().doesNotContain("**", "](", "{", "}");
      if (reply.aside() != null && !reply.aside().isEmpty()) {
        softly
            .assertThat(Markdown.html(reply.aside()))
            .as(said.name() + " aside")
            .contains("<strong>")
            .doesNotContain("**", "](", "{", "}");
      }
    }
    softly.assertAll();
  }
}
