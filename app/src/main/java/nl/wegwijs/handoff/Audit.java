package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with which case, and when. Rows are only ever added, in the transaction of the act
 * itself; they hold no text of a conversation and outlive the case.
 */
@Singleton
public class Audit {
  /** Who acts when it is no member of staff. */
  public static final String PERSON = "PERSON";

  public static final String BOT = "BOT";

  /** Whoever has the link to the list of a group. */
  public static final String EMPLOYER = "EMPLOYER";

  /** Whoever has the link to a referral. */
  public static final String ORGANISATION = "ORGANISATION";

  /** Whoever has a link to the texts of a language. */
  public static final String READER = "READER";

  /** Whoever has the command line. */
  public static final String OPERATOR = "OPERATOR";

  private static final int LONGEST = 200;

  private final AuditRows rows;
  private final Clock clock;

  Audit(AuditRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** What can be done. */
  public enum What {
    OPENED,
    REOPENED,
    MADE_URGENT,
    TAKEN,
    TAKEN_OVER,
    GIVEN_BACK,
    TRANSFERRED,
    SNOOZED,
    WOKEN,
    CLOSED,
    SAID,
    NOTED,
    CONSENTED,
    RAISED,
    SEEN,
    FORGOTTEN,
    DESK_EDITED,
    FILE_SEEN,
    MOVED_CITY,
    ACCOUNT_OPENED,
    ACCOUNT_ASSIGNED,
    ACCOUNT_RESET,
    ACCOUNT_CLOSED,
    ACCOUNT_REOPENED,
    SUBMITTED,
    PUBLISHED,
    ARCHIVED,
    ROLLED_BACK,
    TAKEN_BACK,
    REPORT_SEEN,
    REPORT_ASKED,
    REPORT_LOOKED,
    REPORT_PASSED,
    REPORT_CLOSED,
    REPORT_FILE,
    NUMBER_GIVEN,
    REFERRAL_ASKED,
    REFERRAL_AGREED,
    REFERRAL_DECLINED,
    REFERRAL_SENT,
    REFERRAL_FAILED,
    REFERRAL_SHOWN,
    REFERRAL_NOTED,
    GROUP_MADE,
    GROUP_LINKED,
    GROUP_FILLED,
    GROUP_SEEN,
    GROUP_PRINTED,
    GROUP_EXPORTED,
    GROUP_PLANNED,
    GROUP_MOVED,
    GROUP_ERASED,
    LINK_MADE,
    LINK_REVOKED,
    LINK_PROPOSED
  }

  /**
   * One act.
   *
   * @param who id of a member, {@link #PERSON} or {@link #BOT}
   * @param detail such as the desk it went to or the outcome
   */
  public record Entry(
      Instant at,
      String who,
      What what,
      @Nullable UUID helpCase,
      @Nullable String desk,
      @Nullable String detail) {}

  void write(String who, What what, HelpCase on, @Nullable String detail) {
    rows.insert(clock.instant(), who, what.name(), on.id(), on.desk(), detail);
  }

  void write(String who, What what, String desk) {
    rows.insert(clock.instant(), who, what.name(), null, desk, null);
  }

  void writeAccount(String who, What what, String detail) {
    String cut = detail.substring(0, Math.min(LONGEST, detail.length()));
    rows.insert(clock.instant(), who, what.name(), null, null, cut);
  }

  /** What was done with the list of a group, or how many of its people. */
  public void write(String who, What what, Group list) {
    rows.insert(clock.instant(), who, what.name(), null, list.desk(), list.name());
  }

  /**
   * The list of a group, by a name that tells nothing of who is on it.
   *
   * @param name at most 200 characters
   */
  public record Group(String desk, String name) {}

  /** What was done with a text of the content. */
  public void write(String who, What what, Text text) {
    rows.insert(clock.instant(), who, what.name(), null, null, text.name());
  }

  /**
   * A text of the content.
   *
   * @param name at most 200 characters
   */
  public record Text(String name) {}

  /** What was done at a desk with something that is no case. */
  public void write(String who, What what, At at) {
    rows.insert(clock.instant(), who, what.name(), null, at.desk(), at.name());
  }

  /**
   * Something at a desk.
   *
   * @param name at most 200 characters, such as the code of a report or the id of an organisation
   */
  public record At(String desk, String name) {}

  /** All that was done with a case, oldest first. */
  public List<Entry> of(UUID helpCase) {
    return rows.ofCase(helpCase).stream().map(AuditRow::entry).toList();
  }

  /**
   * The latest acts in a time, newest first.
   *
   * @param who only theirs; null: everybody's
   */
  public List<Entry> between(Instant from, Instant until, @Nullable String who, int most) {
    List<AuditRow> found =
        who == null ? rows.between(from, until, most) : rows.ofWho(who, from, until, most);
    return found.stream().map(AuditRow::entry).toList();
  }

  /** Whether that case went because its person was forgotten. */
  boolean wasForgotten(UUID helpCase) {
    return rows.count(helpCase, What.FORGOTTEN.name()) > 0;
  }
}
