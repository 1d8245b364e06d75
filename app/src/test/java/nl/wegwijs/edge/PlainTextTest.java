package nl.wegwijs.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void nulGoesAndLineEndsBecomePlain() {
    assertThat(PlainText.of("a\0b\r\nc\rd")).isEqualTo("ab\nc\nd");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(PlainText.of("a\ud83d!")).isEqualTo("a\ufffd!");
    assertThat(PlainText.of("\udc00")).isEqualTo("\ufffd");
    assertThat(PlainText.of("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
  }

  @Test
  void tooLongATextIsCutBetweenCharacters() {
    assertThat(PlainText.of("\ud83d\ude00".repeat(10_000))).hasSize(4096);
    assertThat(PlainText.of("a" + "\ud83d\ude00".repeat(10_000))).hasSize(4095);
  }
}
