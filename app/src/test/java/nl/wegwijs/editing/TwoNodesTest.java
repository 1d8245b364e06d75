package nl.wegwijs.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.wegwijs.Database;
import nl.wegwijs.Street;
import nl.wegwijs.Visitor;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.Test;

/** Two whole services on one PostgreSQL: what one publishes, the other tells. */
class TwoNodesTest {
  private static final String FINE = "facts.yaml#REG-040";
  private static final String QUESTION =
      "{\"text\":\"Jaka jest kara za późny meldunek?\",\"language\":\"pl\"}";
  private static final Duration PROMISED = Duration.ofSeconds(5);
  private static final List<Integer> AMOUNTS = List.of(331, 337, 341, 347, 349);

  @Test
  void whatIsPublishedOnOneNodeIsToldByTheOtherWithinFiveSeconds() {
    Map<String, String> database = Database.POSTGRES.environment();
    try (Street one = new Street(database);
        Street other = new Street(database)) {
      Account anna = editor(one, "anna");
      Account bram = editor(one, "bram");
      Visitor asker = other.visitor();
      assertThat(answer(asker)).contains("325");

      long longest = 0;
      for (int amount : AMOUNTS) {
        publish(one, amount, anna, bram);
        longest = Math.max(longest, waited(asker, "" + amount));
      }
      System.out.printf(
          "published on one node, told by the other after %d ms at most, %d times%n",
          Duration.ofNanos(longest).toMillis(), AMOUNTS.size());
      assertThat(longest).isLessThan(PROMISED.toNanos());
    }
  }

  private static Account editor(Street street, String name) {
    var opened =
        street
            .the(Accounts.class)
            .open(name, name, Set.of(Role.EDITOR), Set.of(), new Language("nl"));
    return ((Accounts.Opening.Opened) opened).account();
  }

  private static void publish(Street street, int amount, Account author, Account reviewer) {
    Editing editing = street.the(Editing.class);
    Decisions decisions = street.the(Decisions.class);
    Editing.Standing now = editing.standing(FINE);
    String text = now.text().replaceFirst("\\d{3} EUR", amount + " EUR");
    UUID draft = one(editing.save(draft(now, text), author));
    UUID submitted = one(decisions.submit(List.of(draft), author));
    one(decisions.publish(List.of(submitted), null, reviewer));
  }

  private static Editing.Draft draft(Editing.Standing now, String text) {
    return new Editing.Draft(FINE, now.number(), text, "a test", true);
  }

  private static UUID one(Edited edited) {
    assertThat(edited).isInstanceOf(Edited.Done.class);
    return ((Edited.Done) edited).revisions().getFirst().id();
  }

  private static String answer(Visitor asker) {
    return asker.postJson("/api/v1/ask", QUESTION).body();
  }

  private static long waited(Visitor asker, String amount) {
    long since = System.nanoTime();
    while (!answer(asker).contains(amount) && System.nanoTime() - since < 2 * PROMISED.toNanos()) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return System.nanoTime() - since;
  }
}
