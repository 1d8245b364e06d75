package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  private static final String ADDRESS = "https://wegwijs.example.nl/hooks/twilio/inbound";
  private static final TwilioSigner SIGNER = new TwilioSigner("12345");

  private final Signature signature = new Signature("12345");

  private static Form form(String body) throws Exception {
    return Form.read(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFormIsSignedInTheOrderOfItsKeys() throws Exception {
    String right = SIGNER.sign(ADDRESS, Map.of("b", "2", "a", "1", "B", "3"));
    assertThat(signature.isRight(right, ADDRESS, form("b=2&a=1&B=3"))).isTrue();
    assertThat(signature.isRight(right, ADDRESS, form("b=2&a=1&B=4"))).isFalse();
    assertThat(signature.isRight(right, ADDRESS + "?x=1", form("b=2&a=1&B=3"))).isFalse();
  }

  @Test
  void ofARepeatedKeyEachValueCountsOnceInOrder() throws Exception {
    String right = SIGNER.sign(ADDRESS + "To1" + "To2" + "Z0");
    assertThat(signature.isRight(right, ADDRESS, form("To=2&Z=0&To=1&To=2"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.nl/x,https://a.nl:443/x",
    "https://a.nl:443/x,https://a.nl/x",
    "http://a.nl/x?b=1,http://a.nl:80/x?b=1",
    "https://a.nl:8443/x,https://a.nl/x",
    "https://a.nl//x,https://a.nl:443//x"
  })
  void thePortMayBeSignedOrNot(String ours, String signed) throws Exception {
    assertThat(signature.isRight(SIGNER.sign(signed), ours, form(""))).isTrue();
  }

  @Test
  void anotherHostIsNotRight() throws Exception {
    String elsewhere = SIGNER.sign("https://b.nl/x");
    assertThat(signature.isRight(elsewhere, "https://a.nl/x", form(""))).isFalse();
  }

  @Test
  void ofAJsonBodyTheAddressNamesTheHash() {
    byte[] body = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
    String address = TwilioSigner.withHash(ADDRESS + "?foo=1", body);
    String right = SIGNER.sign(address);
    assertThat(signature.isRight(right, address, body)).isTrue();
    assertThat(signature.isRight(right, address, new byte[] {'{', '}'})).isFalse();
    assertThat(signature.isRight(SIGNER.sign(ADDRESS), ADDRESS, body)).as("no hash").isFalse();
  }

  @Test
  void withoutATokenNothingIsRight() throws Exception {
    Signature none = new Signature("");
    assertThat(none.isRight("", ADDRESS, form(""))).isFalse();
    assertThat(none.isRight(new TwilioSigner("-").sign(ADDRESS), ADDRESS, form(""))).isFalse();
  }
}
