package nl.wegwijs.console;

import java.util.List;
import nl.wegwijs.console.TranslationPages.Review;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a case shows.
 *
 * @param head what it is about, in staff's words
 * @param lines the conversation
 * @param window until when WhatsApp lets us write; null elsewhere
 * @param referrals what was passed on to others, or is to be
 * @param number of a walk-in hour, or where they could have one
 * @param typed what stands in the box
 * @param token names the reply that the box will send, so that sending it twice is sending once
 * @param problem what went wrong; empty: nothing
 * @param translates whether a machine can
 * @param review of a translation that is about to be sent; null: none
 * @param urgent how many urgent cases wait for the one who looks
 */
public record CaseView(
    Frame frame,
    Head head,
    List<Line> lines,
    @Nullable Window window,
    List<CannedReplies.Canned> canned,
    Results results,
    List<Remark> notes,
    List<Earlier> earlier,
    List<Choice> desks,
    List<Choice> cities,
    List<Account> colleagues,
    List<String> organisations,
    List<ReferralLook.Row> referrals,
    NumberLook.Shown number,
    String typed,
    String token,
    String problem,
    boolean translates,
    @Nullable Review review,
    int urgent) {

  /** In whose hand a case is. */
  public enum Hand {
    NOBODYS,
    MINE,
    ASLEEP,
    ANOTHERS,
    CLOSED
  }

  /**
   * What is known of a case.
   *
   * @param version changes when anything of it does
   * @param sms each part of a text is paid for
   * @param consent what may be passed on; empty: nothing
   * @param city id of the city where the person lives; empty: not known
   */
  public record Head(
      String id,
      String version,
      Hand hand,
      boolean urgent,
      String about,
      String state,
      String reason,
      String desk,
      String language,
      String languageTag,
      String channel,
      boolean sms,
      String opened,
      String consent,
      String city) {}

  /**
   * WhatsApp's window.
   *
   * @param until as the clock says
   * @param iso for the script that counts down
   */
  public record Window(String until, String iso, boolean open) {}

  /**
   * Articles found.
   *
   * @param words what was searched for
   */
  public record Results(
      Frame frame, String id, String words, String language, List<Shelf.Found> found) {}

  /** What staff wrote for each other. */
  public record Remark(String who, String when, String text) {}

  /** Another case of the same person. */
  public record Earlier(String id, String about, String when, String state, boolean visible) {}

  /** A desk to choose. */
  public record Choice(String id, String name) {}

  /** The same with a translation to read before it is sent. */
  CaseView reviewing(@Nullable Review now) {
    return new CaseView(
        frame,
        head,
        lines,
        window,
        canned,
        results,
        notes,
        earlier,
        desks,
        cities,
        colleagues,
        organisations,
        referrals,
        number,
        typed,
        token,
        problem,
        translates,
        now,
        urgent);
  }

  public boolean hasFailedReferral() {
    return referrals.stream().anyMatch(ReferralLook.Row::failed);
  }

  public boolean mine() {
    return head.hand() == Hand.MINE;
  }
}
