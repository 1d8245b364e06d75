package nl.wegwijs.booking;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.handoff.Replies;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Outbox;

/**
 * Staff give whoever they write with a number of a walk-in hour, as they could take one themselves;
 * the person is told in the same transaction.
 */
@Singleton
public class Giving {
  private final Diaries diaries;
  private final Tickets tickets;
  private final WalkIns walkIns;
  private final Replies replies;
  private final Audit audit;
  private final People people;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;

  Giving(
      Diaries diaries,
      Tickets tickets,
      WalkIns walkIns,
      Replies replies,
      Audit audit,
      People people,
      Outbox outbox,
      TransactionOperations<Connection> transactions) {
    this.diaries = diaries;
    this.tickets = tickets;
    this.walkIns = walkIns;
    this.replies = replies;
    this.audit = audit;
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** What came of it. */
  public enum Given {
    TOLD,
    /** They are in a line already. */
    ALREADY,
    /** No more numbers are given there today. */
    FULL,
    /** There is no walk-in hour now. */
    NOT_NOW,
    /** Nothing that we write reaches the person now. */
    UNHEARD,
    /** The case is not in that member's hand. */
    NOT_YOURS,
    NOT_THERE
  }

  /** Where numbers are given at this moment. */
  public List<Diary> places() {
    return diaries.open().walkIn().isEmpty()
        ? List.of()
        : diaries.all().stream().filter(this::isGiving).toList();
  }

  private boolean isGiving(Diary diary) {
    return diary.setup().walkIn() != null && tickets.isGiving(diary);
  }

  /** Gives the person of that case a number and tells them, in their language. */
  public Given give(HelpCase one, Member by, String diary) {
    Optional<Diary> at = diaries.find(diary).filter(found -> found.setup().walkIn() != null);
    if (!one.isOf(by)) {
      return Given.NOT_YOURS;
    } else if (at.isEmpty()) {
      return Given.NOT_THERE;
    }
    Given given = transactions.executeWrite(status -> give(one, by, at.get()));
    outbox.bell().ring();
    return given;
  }

  private Given give(HelpCase one, Member by, Diary at) {
    Optional<Person> person = people.lock(one.person());
    if (person.isEmpty()) {
      return Given.NOT_THERE;
    } else if (replies.unheard(person.get()).isPresent()) {
      return Given.UNHEARD;
    }
    Language spoken = person.get().language();
    Language in = spoken == null ? one.language() : spoken;
    Taking taking = tickets.take(at, one.person(), in);
    if (taking instanceof Taking.Given) {
      outbox.post(one.person(), walkIns.tell(at, taking, in), null, true);
      audit.write(by.id(), Audit.What.NUMBER_GIVEN, new Audit.At(one.desk(), at.id()));
    }
    return ended(taking);
  }

  private static Given ended(Taking taking) {
    return switch (taking) {
      case Taking.Given _ -> Given.TOLD;
      case Taking.Already _ -> Given.ALREADY;
      case Taking.Full _ -> Given.FULL;
      case Taking.NotNow _ -> Given.NOT_NOW;
    };
  }
}
