package nl.wegwijs.farside;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijs.Database;
import nl.wegwijs.Ports;
import nl.wegwijs.Serving;
import nl.wegwijs.bench.SignedSender;
import org.junit.jupiter.api.Test;

/**
 * A whole conversation over Twilio, whose side is played by Prism over Twilio's own OpenAPI files.
 */
class FarSideTwilioTest {
  @Test
  void aWholeConversationBySmsIsWhatTwiliosSpecificationAllows() throws Exception {
    converse("", "jak dostac numer bsn", "1", "Chcę porozmawiać z człowiekiem");
  }

  @Test
  void aWholeConversationByWhatsAppIsWhatTwiliosSpecificationAllows() throws Exception {
    converse("whatsapp:", "jak dostac numer bsn", "/lang", "Chcę porozmawiać z człowiekiem");
  }

  private static void converse(String prefix, String... said) throws Exception {
    try (Prism prism = new Prism()) {
      int port = Ports.free();
      Map<String, String> settings = new HashMap<>(Database.H2.environment());
      settings.putAll(SignedSender.settings(port, prism.address()));
      settings.put("TWILIO_WHATSAPP_FROM", "+31600000001");
      EmbeddedServer server = Serving.start(settings);
      try (SignedSender sender = new SignedSender(URI.create("http://127.0.0.1:" + port))) {
        int letters = 0;
        for (int i = 0; i < said.length; i++) {
          String sid = "SM%032x".formatted(1000 + i);
          assertThat(sender.text(prefix + "+48600000001", sid, said[i])).isEqualTo(200);
          letters += i == 0 ? 2 : 1; // the welcome comes with the first answer
          awaitLetters(prism, letters);
        }
        assertThat(prism.exchanges()).allMatch(one -> one.status() < 300);
        assertThat(letters(prism)).allMatch(form -> form.contains("To=" + prefix + "+48600000001"));
      } finally {
        server.stop();
      }
    }
  }

  private static List<String> letters(Prism prism) {
    return prism.exchanges().stream()
        .filter(one -> one.path().endsWith("/Messages.json"))
        .map(one -> URLDecoder.decode(one.form(), StandardCharsets.UTF_8))
        .toList();
  }

  private static void awaitLetters(Prism prism, int count) throws InterruptedException {
    for (int i = 0; i < 200 && letters(prism).size() < count; i++) {
      Thread.sleep(100);
    }
    assertThat(letters(prism))
        .as("letters that Twilio got, of " + prism.exchanges())
        .hasSizeGreaterThanOrEqualTo(count);
  }
}
