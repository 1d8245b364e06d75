package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TextTest {
  private static final String QUESTION = "Dzień dobry, jak się zameldować w gminie Rotterdam?";

  @Test
  void aTextHiddenInBase64IsRead() {
    String hidden = Base64.getEncoder().encodeToString(QUESTION.getBytes(StandardCharsets.UTF_8));
    assertThat(Base64Text.decoded(hidden)).isEqualTo(QUESTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        QUESTION,
        "",
        "Meldunek",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "https://www.rotterdam.nl/verhuizen-vanuit-het-buitenland-naar-rotterdam",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AAECAwQFBgcICQoLDA0ODxAREhMU"
      })
  void anyOtherTextStaysAsItIs(String text) {
    assertThat(Base64Text.decoded(text)).isEqualTo(text);
  }
}
