package nl.wegwijs.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import nl.wegwijs.conversation.EveryReply;
import nl.wegwijs.post.Option;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Everything that can be said, as Telegram gets it. */
class EveryTextTest {
  private static final Pattern TAG = Pattern.compile("<(/?)(b|i|a)( href=\"[^\"]+\")?>");

  @Test
  void everyTextAndButtonFitsTelegram() {
    SoftAssertions softly = new SoftAssertions();
    for (EveryReply.Said said : EveryReply.all()) {
      String html = TelegramHtml.of(said.reply().text());
      String seen = TAG.matcher(html).replaceAll("");
      softly.assertThat(seen.length()).as(said.name()).isBetween(1, TelegramHtml.MOST);
      softly.assertThat(seen).as(said.name()).doesNotContain("<", ">", "**", "](", "{", "}", "…");
      long open = TAG.matcher(html).results().filter(tag -> tag.group(1).isEmpty()).count();
      long closed = TAG.matcher(html).results().filter(tag -> !tag.group(1).isEmpty()).count();
      softly.assertThat(open).as(said.name() + " tags").isEqualTo(closed);
      buttons(softly, said.name(), said.reply().options());
    }
    softly.assertAll();
  }

  private static void buttons(SoftAssertions softly, String name, List<Option> options) {
    for (Option option : options) {
      softly.assertThat(option.id().getBytes(UTF_8).length).as(name).isBetween(1, 64);
      softly.assertThat(option.label().length()).as(name).isBetween(1, 60);
    }
    long shown = Keyboard.of(options).stream().mapToLong(List::size).sum();
    softly.assertThat(shown).as(name + " buttons").isEqualTo(options.size());
  }
}
