package nl.wegwijs.post;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What we say, before a channel gives it its form.
 *
 * @param text Markdown of paragraphs, lists, bold and links; at most 1,600 characters
 * @param brief the same as an SMS of at most two segments; null: the text is short already
 * @param aside what may be left out where there is little room: who helps; null: nothing
 * @param options buttons, or numbers where there are none; at most ten
 */
@Serdeable
public record Reply(
    String language,
    String text,
    @Nullable String brief,
    @Nullable String aside,
    List<Option> options) {
  public Reply(Language language, String text, @Nullable String brief, List<Option> options) {
    this(language, text, brief, null, options);
  }

  public Reply(
      Language language,
      String text,
      @Nullable String brief,
      @Nullable String aside,
      List<Option> options) {
    this(language.tag(), text, brief, aside, options);
  }

  /** The same with other buttons. */
  public Reply offering(List<Option> others) {
    return new Reply(language, text, brief, aside, others);
  }
}
