package nl.wegwijs.api;

import static nl.wegwijs.api.Program.messages;
import static nl.wegwijs.api.Program.options;
import static nl.wegwijs.api.Program.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.wegwijs.Street;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChatTest {
  private static Street street;
  private static Program program;

  private final String session = UUID.randomUUID().toString();

  @BeforeAll
  static void open() {
    street = new Street();
    program = new Program(street);
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void aConversationOffersOptionsAndTakesThem() throws Exception {
    JsonNode answered = program.say(session, "text", "How do I get a BSN?");

    assertThat(text(answered, "article")).isEqualTo("reg-bsn");
    assertThat(text(messages(answered).getLast(), "language")).isEqualTo("en");
    assertThat(options(messages(answered).getLast())).contains("human");

    JsonNode human = program.say(session, "option", "human");

    assertThat(text(human, "outcome")).isEqualTo("command");
    assertThat(text(human, "command")).isEqualTo("human");
    assertThat(messages(human)).hasSize(1);
  }

  @Test
  void twoSessionsAreTwoPeople() throws Exception {
    program.say(session, "text", "Ik wil een DigiD");
    JsonNode other = program.say("other-" + session, "text", "Cum obțin un număr BSN?");

    assertThat(text(other, "language")).isEqualTo("ro");
    assertThat(messages(other)).as("a welcome comes first").hasSize(2);
  }

  @Test
  void whoeverIsForgottenHearsSo() throws Exception {
    program.say(session, "text", "Hoe krijg ik een BSN?");
    long before = street.count("message");
    program.say(session, "text", "vergeet mij");

    JsonNode done = program.say(session, "option", "forget:yes");

    assertThat(text(done, "command")).isEqualTo("forget");
    assertThat(text(done, "language")).isEqualTo("nl");
    assertThat(messages(done)).hasSize(1);
    assertThat(street.count("message")).isLessThan(before);
  }

  @Test
  void manyTurnsAtOnceOfOnePersonAreAllAnswered() throws Exception {
    try (ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> answers =
          IntStream.range(0, 8)
              .mapToObj(i -> turns.submit(() -> program.say(session, "text", "Wat is BSN? " + i)))
              .toList();
      for (Future<JsonNode> answer : answers) {
        assertThat(text(answer.get(), "outcome")).isNotBlank();
      }
    }
  }
}
