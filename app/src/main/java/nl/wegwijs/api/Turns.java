package nl.wegwijs.api;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.content.Library;
import nl.wegwijs.conversation.Conversations;
import nl.wegwijs.conversation.Heard;
import nl.wegwijs.conversation.Memory;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;
import org.jspecify.annotations.Nullable;

/** Takes a message through the same inbox as every channel and waits for what is said to it. */
@Singleton
class Turns {
  private static final String ACCOUNT = "api";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration GLANCE = Duration.ofMillis(10);

  private final Inbox inbox;
  private final Outbox outbox;
  private final People people;
  private final Conversations conversations;
  private final Memory memory;
  private final Library library;
  private final Clock clock;

  Turns(
      Inbox inbox,
      Outbox outbox,
      People people,
      Conversations conversations,
      Memory memory,
      Library library,
      Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.people = people;
    this.conversations = conversations;
    this.memory = memory;
    this.library = library;
    this.clock = clock;
  }

  Answered take(Address address, Body body) {
    String id = UUID.randomUUID().toString();
    inbox.accept(new Inbound(ACCOUNT, id, null, address, body, clock.instant(), null));
    UUID person = people.at(address).map(Person::id).orElseThrow();
    Optional<Received> message = handled(person, id);
    List<Answered.Message> letters = letters(person, message).map(Turns::message).toList();
    return Answering.of(library.now(), clock)
        .answer(heard(message, language(person, letters)), letters);
  }

  /**
   * Handles it here, unless a worker was faster.
   *
   * @return empty when the message went with all the person's data
   */
  private Optional<Received> handled(UUID person, String id) {
    Instant end = clock.instant().plus(PATIENCE);
    Optional<Received> message = find(id);
    while (waits(message) && clock.instant().isBefore(end)) {
      if (!conversations.handleNow(person)) {
        rest();
      }
      message = find(id);
    }
    return message;
  }

  private Optional<Received> find(String id) {
    return inbox.find(Channel.WEB, ACCOUNT, id);
  }

  private static boolean waits(Optional<Received> message) {
    return message.filter(m -> m.handledAt() == null).isPresent();
  }

  private static void rest() {
    try {
      Thread.sleep(GLANCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What answers it; of somebody just forgotten there is the goodbye alone. */
  private Stream<Letter> letters(UUID person, Optional<Received> message) {
    return message
        .map(received -> outbox.answering(received.seq()))
        .orElseGet(() -> outbox.of(person))
        .stream();
  }

  private Heard heard(Optional<Received> message, String language) {
    return message.isEmpty()
        ? nothing(language, "command", "forget")
        : message
            .map(Received::understood)
            .map(memory::heard)
            .orElseGet(() -> nothing(language, "unknown", null));
  }

  private String language(UUID person, List<Answered.Message> letters) {
    return letters.stream()
        .map(Answered.Message::language)
        .findFirst()
        .or(() -> people.find(person).map(Person::language).map(Language::tag))
        .orElse(Language.ENGLISH.tag());
  }

  private static Heard nothing(String language, String outcome, @Nullable String command) {
    return new Heard(language, outcome, null, null, List.of(), command, null, null, null);
  }

  private static Answered.Message message(Letter letter) {
    List<Answered.Choice> options =
        letter.reply().options().stream()
            .map(option -> new Answered.Choice(option.id(), option.label()))
            .toList();
    return new Answered.Message(letter.reply().text(), letter.reply().language(), options);
  }
}
