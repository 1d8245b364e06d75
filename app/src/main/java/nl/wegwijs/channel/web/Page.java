package nl.wegwijs.channel.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.wegwijs.edge.Words;
import nl.wegwijs.language.Language;

/**
 * What the page shows.
 *
 * @param tongues the languages to choose from
 * @param entries what was said so far
 * @param waiting an answer is on its way: without scripts the page looks again
 * @param nextId names the message that the form will send, so that sending it twice is sending once
 * @param assets where the style and the script are
 */
public record Page(
    Words words,
    List<Tongue> tongues,
    List<Entry> entries,
    boolean waiting,
    String nextId,
    String assets) {
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  /**
   * A language to choose.
   *
   * @param name what it calls itself
   */
  public record Tongue(String tag, String name, boolean chosen) {}

  /** The name of the language that the page is in. */
  public String tongue() {
    return tongues.stream().filter(Tongue::chosen).map(Tongue::name).findFirst().orElse("");
  }

  /** The last letter on the page; a stream goes on after it. */
  public long last() {
    return entries.stream()
        .mapToLong(entry -> entry instanceof Entry.Written written ? written.seq() : 0)
        .max()
        .orElse(0);
  }

  /** How one message is drawn. */
  public Shown shown(Entry entry) {
    return new Shown(words, entry, entry == entries.getLast(), nextId);
  }

  /**
   * One message, as its template wants it.
   *
   * @param last under the last one its options are shown
   * @param nextId names the message that an option will send
   */
  public record Shown(Words words, Entry entry, boolean last, String nextId) {
    /** When it was said. */
    public String time() {
      return Page.time(entry.at(), words.language());
    }
  }

  /** Day, hour and minute in the Netherlands. */
  static String time(Instant at, Language language) {
    return DateTimeFormatter.ofPattern("d MMM, HH:mm", language.locale()).format(at.atZone(HERE));
  }
}
