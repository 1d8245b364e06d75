package nl.wegwijs.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramHtmlTest {
  /** What a reader sees: without tags, entities resolved. */
  private static String seen(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain | plain",
        "**bold** and *light* | <b>bold</b> and <i>light</i>",
        "5 < 6 & 7 > 3 | 5 &lt; 6 &amp; 7 &gt; 3",
        "[gemeente](https://www.rotterdam.nl/a?b=1&c=2) | <a href=\"https://www.rotterdam.nl/a?b=1&amp;c=2\">gemeente</a>",
        "[bel](tel:+3110) | <a href=\"tel:+3110\">bel</a>",
        "[bad](javascript:alert(1)) | bad",
        "[bad](relative) | bad",
        "[q](https://a.nl/\"x) | <a href=\"https://a.nl/&quot;x\">q</a>",
        "<script>x</script> | &lt;script&gt;x&lt;/script&gt;",
        "a <b>b</b> | a &lt;b&gt;b&lt;/b&gt;",
        "# Title | <b>Title</b>",
        "`code` | code",
        "> quoted | quoted",
        "![alt](https://a.nl/x.png) | alt",
      })
  void markdownBecomesTheTagsThatTelegramKnows(String markdown, String html) {
    assertThat(TelegramHtml.of(markdown)).isEqualTo(html);
  }

  @Test
  void paragraphsStandApartAndLinesStayLines() {
    assertThat(TelegramHtml.of("one\ntwo\n\nthree")).isEqualTo("one\ntwo\n\nthree");
  }

  @Test
  void listsBecomeLinesWithBulletsOrNumbers() {
    assertThat(
            TelegramHtml.of("Bring:\n\n- passport\n- **proof**\n\n3. go\n4. ask\n   - who\n\nDone"))
        .isEqualTo("Bring:\n\n• passport\n• <b>proof</b>\n\n3. go\n4. ask\n  • who\n\nDone");
  }

  @Test
  void anItemOfTwoParagraphsKeepsBoth() {
    assertThat(TelegramHtml.of("1. one\n\n   more\n\n2. two")).isEqualTo("1. one\nmore\n2. two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u0000", "---", "[](https://a.nl)", "<!-- -->\u200b"})
  void whatShowsNothingIsEmptyOrHarmless(String markdown) {
    String html = TelegramHtml.of(markdown);

    assertThat(html.isEmpty() || !seen(html).isBlank()).isTrue();
  }

  @Test
  void theLongestTextPassesWhole() {
    String longest = "ż".repeat(4096);

    assertThat(TelegramHtml.of(longest)).isEqualTo(longest);
    assertThat(TelegramHtml.of("&".repeat(4096))).isEqualTo("&amp;".repeat(4096));
  }

  @Test
  void whatIsLongerIsCutAndSaysSo() {
    String cut = TelegramHtml.of("**" + "ż".repeat(5000) + "** and more");

    assertThat(seen(cut)).hasSize(4096).endsWith("…");
    assertThat(cut).startsWith("<b>").endsWith("</b>");
  }

  @Test
  void aCutNeverHalvesAnEmoji() {
    String cut = TelegramHtml.of("x" + "😀".repeat(10_000));

    assertThat(seen(cut).length()).isLessThanOrEqualTo(4096);
    assertThat(seen(cut).codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @Test
  void halvesOfCharactersAndNulAreMended() {
    assertThat(TelegramHtml.of("a\uD83D b\u0000c")).isEqualTo("a\uFFFD bc");
  }

  /** Random pieces of Markdown: never too long, tags always closed in order. */
  @Test
  void anyMarkdownGivesHtmlThatTelegramTakes() {
    Random random = new Random(7);
    String[] pieces = {
      "**",
      "*",
      "_",
      "[",
      "](https://a.nl)",
      "- ",
      "1. ",
      "\n",
      "\n\n",
      "<b>",
      "&",
      "`",
      "# ",
      "> ",
      "żółw",
      "😀",
      "\uD83D",
      "    ",
      "```",
      "text "
    };
    for (int i = 0; i < 3000; i++) {
      String markdown =
          random
              .ints(random.nextInt(60), 0, pieces.length)
              .mapToObj(at -> pieces[at])
              .collect(Collectors.joining());
      String html = TelegramHtml.of(markdown);
      assertThat(html.replaceAll("</?[bi]>|<a href=\"[^\"<>]*\">|</a>", ""))
          .doesNotContain("<", ">");
      assertThat(balanced(html)).as(markdown).isTrue();
    }
  }

  private static boolean balanced(String html) {
    String rest = html.replaceAll("<a [^>]*>", "<a>").replaceAll("[^<>/abi]|(?<![<>/])[abi]", "");
    String before;
    do {
      before = rest;
      rest = rest.replaceAll("<([abi])>[^<]*</\\1>", "");
    } while (!rest.equals(before));
    return !rest.contains("<");
  }
}
