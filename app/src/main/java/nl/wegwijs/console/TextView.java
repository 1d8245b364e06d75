package nl.wegwijs.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one text shows.
 *
 * @param name as editors call it
 * @param base number of the revision that a saving is based on
 * @param tabs the other texts of the same article
 * @param source the Dutch text beside a translation; empty: there is none to show
 * @param state how far it has come, in words
 * @param facts to insert
 * @param touched sentences that a change of this fact touches
 */
public record TextView(
    Frame frame,
    String unit,
    String name,
    int base,
    List<Tab> tabs,
    List<Field> fields,
    List<Field> source,
    State state,
    Live live,
    List<FactChoice> facts,
    List<Touched> touched,
    List<Mark> stale,
    @Nullable Conflict conflict,
    String reason,
    String done,
    String problem) {

  /** Another text of the same article. */
  public record Tab(String unit, String name, boolean here, String state) {}

  /**
   * One field.
   *
   * @param kind line, text, list, date, choice or tick
   * @param problems what is wrong with it
   */
  public record Field(
      String path,
      String label,
      String help,
      String kind,
      String value,
      int rows,
      String language,
      String direction,
      List<String> options,
      List<String> problems) {}

  /**
   * How far it has come.
   *
   * @param words in the language of the page
   * @param company who else works on it; empty: nobody
   * @param submitted ids that a second person may publish together
   * @param waiting ids that wait for their moment
   * @param own true: all that is submitted is one's own, and four eyes are wanted
   * @param from the day that a publishing is proposed for; empty: now
   */
  public record State(
      String words,
      String company,
      List<String> submitted,
      List<String> waiting,
      boolean own,
      String from,
      boolean told) {}

  /**
   * What changes while somebody types.
   *
   * @param saved when it was saved, or why not
   * @param faults that no field shows
   * @param winners which article wins for each phrasing
   */
  public record Live(
      Frame frame,
      int base,
      String saved,
      boolean beside,
      List<Fault> faults,
      List<Look> looks,
      List<Winner> winners) {}

  /** A problem and its place. */
  public record Fault(String field, String place, String what, String todo) {}

  /**
   * How a channel shows it.
   *
   * @param html where the channel shows markup; else empty
   * @param text where it does not
   * @param note such as how many SMS it takes
   */
  public record Look(String channel, String name, String html, String text, String note) {}

  /**
   * What a phrasing leads to now.
   *
   * @param right true: to this article
   */
  public record Winner(String phrasing, String article, String chance, boolean right) {}

  /** A value of a fact. */
  public record FactChoice(String reference, String value, String text) {}

  /** A sentence elsewhere. */
  public record Touched(String unit, String name, String language, String sentence) {}

  /**
   * A piece of a difference.
   *
   * @param fate stayed, gone or new
   */
  public record Mark(String fate, String text) {}

  /** What somebody else saved meanwhile. */
  public record Conflict(String who, String when, List<Mark> difference) {}
}
