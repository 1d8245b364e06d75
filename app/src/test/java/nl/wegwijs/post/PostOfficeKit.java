package nl.wegwijs.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.conversation.Conversations;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the inbox, the outbox and their workers must do on every database. */
abstract class PostOfficeKit {
  private static final Address MARIA = new Address(Channel.SMS, "+48600000001");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private final Postbag postbag = new Postbag();
  private final Database database;
  private House house;
  private Inbox inbox;
  private Outbox outbox;
  private Deliveries deliveries;
  private People people;
  private Conversations conversations;

  PostOfficeKit(Database database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    house = new House(database, clock, postbag);
    inbox = house.the(Inbox.class);
    outbox = house.the(Outbox.class);
    deliveries = house.the(Deliveries.class);
    people = house.the(People.class);
    conversations = house.the(Conversations.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Inbound text(Address from, String id, String text) {
    return new Inbound(
        "+31600000000", id, null, from, new Body.Text(text), clock.instant(), Language.POLISH);
  }

  private Reply reply(String text) {
    return new Reply(Language.POLISH, text, null, List.of());
  }

  private UUID maria() {
    inbox.accept(text(MARIA, "first", "hej"));
    UUID id = people.at(MARIA).orElseThrow().id();
    conversations.handleNow(id);
    outbox.of(id).forEach(letter -> deliveries.deliverSome());
    return id;
  }

  private LetterState stateOf(UUID letter, UUID person) {
    return outbox.of(person).stream()
        .filter(l -> l.id().equals(letter))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void aHundredConcurrentCopiesMakeOneMessage() throws Exception {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Inbox.Acceptance>> all =
          IntStream.range(0, 100)
              .mapToObj(i -> senders.submit(() -> inbox.accept(text(MARIA, "same", "hej"))))
              .toList();
      int fresh = 0;
      for (Future<Inbox.Acceptance> one : all) {
        fresh += one.get() == Inbox.Acceptance.NEW ? 1 : 0;
      }
      assertThat(fresh).isEqualTo(1);
    }
    assertThat(inbox.of(people.at(MARIA).orElseThrow().id())).hasSize(1);
  }

  @Test
  void aNumberThatARowAlreadyHasCostsNoMessage() {
    for (int i = 0; i < 9; i++) {
      inbox.accept(text(MARIA, "before-" + i, "hej"));
    }
    house.forgetNumbersOfMessages();
    assertThat(inbox.accept(text(MARIA, "after", "hej"))).isEqualTo(Inbox.Acceptance.NEW);
    assertThat(inbox.accept(text(MARIA, "after", "hej"))).isEqualTo(Inbox.Acceptance.KNOWN);
    assertThat(inbox.of(people.at(MARIA).orElseThrow().id())).hasSize(10);
  }

  @Test
  void messagesOfOnePersonAreHandledInOrderAndOnceByManyWorkers() throws Exception {
    int persons = 20;
    int each = 10;
    for (int m = 0; m < each; m++) {
      for (int p = 0; p < persons; p++) {
        inbox.accept(text(new Address(Channel.SMS, "+4860000" + p), p + "-" + m, "pytanie " + m));
      }
    }
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int w = 0; w < 6; w++) {
        workers.submit(() -> {
          while (conversations.handleSome() > 0) {
            Thread.onSpinWait();
          }
        });
      }
    }
    while (conversations.handleSome() > 0) {
      Thread.onSpinWait();
    }
    for (int p = 0; p < persons; p++) {
      UUID id = people.at(new Address(Channel.SMS, "+4860000" + p)).orElseThrow().id();
      List<Received> messages = inbox.of(id);
      assertThat(messages).hasSize(each).allMatch(m -> m.handledAt() != null);
      List<Long> answered = outbox.of(id).stream().map(Letter::answers).toList();
      assertThat(answered).isSorted();
      Map<Long, Long> perMessage =
          answered.stream().collect(Collectors.groupingBy(a -> a, Collectors.counting()));
      long first = messages.getFirst().seq();
      perMessage.forEach((seq, n) -> assertThat(n).isLessThanOrEqualTo(seq == first ? 2 : 1));
    }
  }

  @Test
  void lettersToOnePersonGoOutInOrderOneAtATime() {
    UUID maria = maria();
    List.of("one", "two", "three").forEach(t -> outbox.post(maria, reply(t), null, true));
    int before = postbag.carried().size();
    postbag.answer(Postbag.later());
    deliveries.deliverSome();
    deliveries.deliverSome();
    assertThat(postbag.carried().subList(before, postbag.carried().size())).containsExactly("one");
    clock.move(Duration.ofSeconds(11));
    IntStream.range(0, 5).forEach(i -> deliveries.deliverSome());
    assertThat(postbag.carried().subList(before, postbag.carried().size()))
        .containsExactly("one", "one", "two", "three");
  }

  @Test
  void aHarmlessLetterWithoutAnswerIsSentAgainAndAnotherWaitsForStaff() {
    UUID maria = maria();
    UUID harmless = outbox.post(maria, reply("an answer"), null, true);
    postbag.answer(new Delivery.Uncertain());
    deliveries.deliverSome();
    assertThat(stateOf(harmless, maria)).isEqualTo(LetterState.SENDING);
    clock.move(Duration.ofSeconds(4));
    deliveries.settleSome();
    deliveries.deliverSome();
    assertThat(stateOf(harmless, maria)).isEqualTo(LetterState.SENT);

    UUID once = outbox.post(maria, reply("a reminder"), null, false);
    postbag.answer(new Delivery.Uncertain());
    deliveries.deliverSome();
    clock.move(Duration.ofSeconds(4));
    deliveries.settleSome();
    deliveries.deliverSome();
    assertThat(stateOf(once, maria)).isEqualTo(LetterState.UNCERTAIN);
    assertThat(postbag.carried().stream().filter("a reminder"::equals)).hasSize(1);
  }

  @Test
  void aStatusOnlyMovesALetterForward() {
    UUID maria = maria();
    UUID letter = outbox.post(maria, reply("hello"), null, true);
    outbox.report(new StatusReport(letter, "P", LetterState.DELIVERED, null, null));
    assertThat(stateOf(letter, maria)).isEqualTo(LetterState.DELIVERED);
    outbox.report(new StatusReport(letter, "P", LetterState.SENT, null, null));
    assertThat(stateOf(letter, maria)).isEqualTo(LetterState.DELIVERED);
    outbox.report(new StatusReport(null, "P", LetterState.READ, null, null));
    assertThat(stateOf(letter, maria)).isEqualTo(LetterState.READ);
    outbox.report(new StatusReport(letter, "P", LetterState.FAILED, null, "30008"));
    outbox.report(new StatusReport(letter, "P", LetterState.READ, null, null));
    assertThat(stateOf(letter, maria)).isEqualTo(LetterState.FAILED);
  }

  @Test
  void whoBlocksUsGetsNothingUntilTheyWriteAgain() {
    UUID maria = maria();
    outbox.post(maria, reply("one"), null, true);
    postbag.answer(new Delivery.Refused(Delivery.Reason.BLOCKED, "63033"));
    deliveries.deliverSome();
    UUID two = outbox.post(maria, reply("two"), null, true);
    deliveries.deliverSome();
    assertThat(stateOf(two, maria)).isEqualTo(LetterState.DROPPED);
    inbox.accept(text(MARIA, "again", "hej"));
    conversations.handleNow(maria);
    assertThat(deliveries.deliverSome()).isEqualTo(1);
  }

  @Test
  void aForgottenPersonLeavesNothingBehindButTheGoodbyeOnItsWay() {
    UUID maria = maria();
    inbox.accept(
        new Inbound(
            "+31600000000",
            "f",
            null,
            MARIA,
            new Body.Choice("forget:yes"),
            clock.instant(),
            null));
    conversations.handleNow(maria);
    assertThat(inbox.of(maria)).isEmpty();
    assertThat(outbox.of(maria)).hasSize(1);
    deliveries.deliverSome();
    people.sweep();
    assertThat(people.find(maria)).as("the goodbye may still be read").isPresent();
    clock.move(Duration.ofMinutes(2));
    people.sweep();
    assertThat(people.find(maria)).isEmpty();
    assertThat(outbox.of(maria)).isEmpty();
  }

  @Test
  void whoWritesAgainAfterForgettingStartsAnewAndIsNotSweptAway() {
    UUID maria = maria();
    inbox.accept(
        new Inbound(
            "+31600000000",
            "f",
            null,
            MARIA,
            new Body.Choice("forget:yes"),
            clock.instant(),
            null));
    conversations.handleNow(maria);
    deliveries.deliverSome();
    inbox.accept(text(MARIA, "back", "hej"));
    clock.move(Duration.ofMinutes(2));
    people.sweep();
    assertThat(conversations.handleNow(maria)).isTrue();
    people.sweep();
    assertThat(inbox.of(maria)).hasSize(1);
  }

  @Test
  void numbersThatNobodyShouldSendAreMaskedBeforeTheyAreStored() {
    inbox.accept(text(MARIA, "bsn", "mój BSN to 111222333, konto NL91 ABNA 0417 1643 00"));
    Received stored = inbox.of(people.at(MARIA).orElseThrow().id()).getFirst();
    assertThat(stored.body()).isEqualTo(new Body.Text("mój BSN to ▇▇▇▇, konto ▇▇▇▇"));
  }
}
