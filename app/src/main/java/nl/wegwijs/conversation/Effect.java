package nl.wegwijs.conversation;

import nl.wegwijs.booking.Ask;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.dates.DateAsk;
import nl.wegwijs.event.EventKind;
import nl.wegwijs.event.Going;
import nl.wegwijs.handoff.Face;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.insight.Verdict;
import nl.wegwijs.referral.Decision;
import nl.wegwijs.report.Want;
import org.jspecify.annotations.Nullable;

/** What a turn does beside talking. */
sealed interface Effect {
  /** A member of staff is wanted; what comes of it is told after the replies. */
  record OpenCase(String desk, Reason reason, boolean urgent, @Nullable ArticleId article)
      implements Effect {}

  /** Where their case stands is told after the replies. */
  record TellPlace() implements Effect {}

  /** Another desk that was offered is to take their case. */
  record MoveCase(String desk) implements Effect {}

  /** Something is wanted with appointments; what comes of it is told after the replies. */
  record Appoint(Ask ask) implements Effect {}

  /** Something is wanted with events; what comes of it is told after the replies. */
  record Attend(Going going) implements Effect {}

  /**
   * An article was given under which events are told of, where any are set up.
   *
   * @param alone they answer what was asked, without the article
   */
  record Invite(EventKind kind, boolean alone) implements Effect {}

  /** Something is wanted with reminders; what comes of it is told after the replies. */
  record Remind(DateAsk ask) implements Effect {}

  /**
   * Something is wanted with reports; what comes of it is told after the replies.
   *
   * @param awaits what the room of reports waited for; null: nothing
   */
  record Report(Want want, @Nullable String awaits) implements Effect {}

  /** Whether something may be passed on; what comes of it is told after the replies. */
  record Decide(Decision decision) implements Effect {}

  /**
   * Something was chosen, or nothing of what was offered, for the words before.
   *
   * @param article the one taken or denied
   */
  record Choose(Verdict verdict, @Nullable ArticleId article) implements Effect {}

  /** There was no answer to these words. */
  record Miss(String words) implements Effect {}

  /** We write no more unless asked. */
  record Stop() implements Effect {}

  /** We may write again. */
  record Start() implements Effect {}

  /** The person and all that hangs on them go. */
  record Forget() implements Effect {}

  /** The person gets what we keep of them. */
  record SendData() implements Effect {}

  /** How they found the help of staff. */
  record Rate(Face face) implements Effect {}

  /** What they add to that. */
  record AddWord(Face face, String text) implements Effect {}

  /** What we know of the person's city has changed. */
  record Settle(Home home) implements Effect {}
}
