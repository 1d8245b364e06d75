package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wegwijs.conversation.EveryReply;
import nl.wegwijs.language.SmsParts;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that can be said, as a phone gets it. */
class EveryTextTest {
  /** Two for the article; the rest is what differs in a city, in Cyrillic, and the options. */
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
        softly.assertThat(last.text().length()).as(said.name()).isLessThanOrEqualTo(1024);
      }
    }
    softly.assertAll();
  }

  @Test
  void everyTextFitsAnSms() {
    SoftAssertions softly = new SoftAssertions();
    Map<Integer, Integer> segments = new TreeMap<>();
    for (EveryReply.Said said : every) {
      List<Part> parts = Parts.sms(said.reply());
      softly.assertThat(parts).as(said.name()).hasSize(1);
      String text = parts.getFirst().text();
      int count = SmsParts.of(text).count();
      segments.merge(count, 1, Integer::sum);
      softly.assertThat(count).as(said.name() + " segments").isLessThanOrEqualTo(MOST_SEGMENTS);
      softly.assertThat(text).as(said.name()).doesNotContain("**", "](", "{", "}");
    }
    softly.assertAll();
  }
}
