package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;
import nl.wegwijs.post.Reply;
import nl.wegwijs.report.Reports;
import nl.wegwijs.report.Told;
import nl.wegwijs.report.Want;

/**
 * Does what a turn wants with reports. What people write into one is kept there alone: their
 * message is emptied, and what we show of it is replaced when it was seen.
 */
@Singleton
class ReportDesk {
  private final Reports reports;
  private final Inbox inbox;
  private final Outbox outbox;

  ReportDesk(Reports reports, Inbox inbox, Outbox outbox) {
    this.reports = reports;
    this.inbox = inbox;
    this.outbox = outbox;
  }

  Told tell(Effect.Report wish, Person person, Received message, Turn turn) {
    if (isSecret(wish.want())) {
      inbox.veil(message);
    }
    return reports.tell(wish.want(), who(person.id(), turn, wish));
  }

  static Reports.Who who(UUID person, Turn turn, Effect.Report wish) {
    return new Reports.Who(person, turn.language(), wish.awaits());
  }

  /** What holds danger stays: the staff who are called for it must read it. */
  private static boolean isSecret(Want want) {
    return switch (want) {
      case Want.Heard(_, boolean danger) -> !danger;
      case Want.Coded _ -> true;
      case Want.Tap _ -> false;
    };
  }

  /** The conversation as it goes on after that. */
  static Talk next(Talk before, Told told) {
    Talk offered = Effects.offered(before, List.of(told.reply()));
    String awaits = told.awaits();
    return awaits == null
        ? offered
        : new Talk(new Step.Reporting(awaits, told.outside()), offered.topic(), offered.offered());
  }

  void post(Person person, Received message, Told told) {
    Reply later = told.later();
    if (later == null) {
      outbox.post(person.id(), told.reply(), message.seq(), true);
    } else {
      outbox.post(person.id(), told.reply(), later, message.seq());
    }
  }
}
