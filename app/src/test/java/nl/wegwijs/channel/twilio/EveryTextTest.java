package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wegwijs.conversation.EveryReply;
import nl.wegwijs.language.SmsParts;
import nl.wegwijs.post.Option;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that can be said, as a phone gets it. */
class EveryTextTest {
  /** An article. */
  private static final int ARTICLE_SEGMENTS = 2;

  /** The article, what differs in a city, in Cyrillic, and the options. */
  private static final int MOST_SEGMENTS = 10;

  private static List<EveryReply.Said> every;

  @BeforeAll
  static void read() {
    every = EveryReply.all();
    assertThat(every).hasSizeGreaterThan(5_000);
  }

  @Test
  void everyTextFitsWhatsAppAndEveryOptionCanBeTapped() {
    SoftAssertions softly = new SoftAssertions();
    for (EveryReply.Said said : every) {
      List<Part> parts = Parts.whatsApp(said.reply(), "Choose");
      softly.assertThat(parts).as(said.name()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
      for (Part part : parts) {
        softly.assertThat(part.text().length()).as(said.name()).isBetween(1, 1600);
        softly.assertThat(part.text()).as(said.name()).doesNotContain("**", "](", "{", "}");
      }
      if (!said.reply().options().isEmpty()) {
        Part last = parts.getLast();
        softly.assertThat(last.menu()).as(said.name() + " options").isPresent();
        last.menu().ifPresent(menu -> menu(softly, said, menu));
        softly.assertThat(last.text().length()).as(said.name()).isLessThanOrEqualTo(1024);
      }
    }
    softly.assertAll();
  }

  /** As Twilio documents its quick replies and list pickers. */
  private static void menu(SoftAssertions softly, EveryReply.Said said, Menu menu) {
    List<String> ids = said.reply().options().stream().map(Option::id).toList();
    softly.assertThat(menu.rows()).extracting(Menu.Row::id).as(said.name()).isEqualTo(ids);
    softly.assertThat(menu.rows().size()).as(said.name()).isBetween(1, menu.isList() ? 10 : 3);
    softly.assertThat(menu.button().length()).as(said.name()).isLessThanOrEqualTo(20);
    softly.assertThat(menu.rows()).extracting(Menu.Row::title).doesNotHaveDuplicates();
    for (Menu.Row row : menu.rows()) {
      softly.assertThat(row.title().length()).as(row.title()).isBetween(1, menu.isList() ? 24 : 20);
      softly.assertThat(row.description().length()).as(row.title()).isLessThanOrEqualTo(72);
    }
  }

  @Test
  void everyTextFitsAnSms() {
    SoftAssertions softly = new SoftAssertions();
    for (EveryReply.Said said : every) {
      List<Part> parts = Parts.sms(said.reply());
      softly.assertThat(parts).as(said.name()).hasSize(1);
      String text = parts.getFirst().text();
      int count = SmsParts.of(text).count();
      int most = said.isArticleAlone() ? ARTICLE_SEGMENTS : MOST_SEGMENTS;
      softly.assertThat(count).as(said.name() + " segments").isLessThanOrEqualTo(most);
      softly.assertThat(text).as(said.name()).doesNotContain("**", "](", "{", "}");
    }
    softly.assertAll();
  }
}
