package nl.wegwijs.translation;

import java.util.Locale;
import nl.wegwijs.language.Language;

/** What came of a translation. */
public sealed interface Translated {
  /**
   * Done.
   *
   * @param from what the machine took the text for
   */
  record Done(String text, Language from) implements Translated {}

  record Failed(Why why) implements Translated {}

  /** Why there is no translation. */
  enum Why {
    /** No answer in time, or none that we can read. */
    SILENT,
    /** The key is wrong or missing. */
    KEY,
    /** What was paid for is used up. */
    USED_UP,
    /** Too much at once: later it may do. */
    BUSY,
    /** It cannot translate this: a language it lacks, say. */
    CANNOT;

    /** As it stands in a key of a phrase. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
