package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
  private static Form form(String body) throws Form.Malformed {
    return Form.read(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void plusIsASpaceAndPercentAByteOfUtf8() throws Exception {
    Form form = form("Body=m%C3%B3j+dom%21&Empty=&Bare&&=x");
    assertThat(form.text("Body")).contains("mój dom!");
    assertThat(form.text("Empty")).isEmpty();
    assertThat(form.has("Bare")).isTrue();
    assertThat(form.text("Absent")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Body=%ZZ,Body", "To=a&Body=100%,Body", "Body=%4,Body", "%G1=a,%G1"})
  void whatCannotBeReadIsNamed(String body, String field) {
    assertThatThrownBy(() -> form(body))
        .isInstanceOf(Form.Malformed.class)
        .hasMessageStartingWith(field + ":");
  }

  @Test
  void noNulAndNoHalfOfAPairComesThrough() throws Exception {
    assertThat(form("Body=a%00b").text("Body")).contains("ab");
    assertThat(Form.of(Map.of("Body", "a\ud83d")).text("Body")).contains("a?");
    assertThat(form("Body=%ED%A0%BD").text("Body").orElseThrow()).doesNotContain("\ud83d");
  }
}
