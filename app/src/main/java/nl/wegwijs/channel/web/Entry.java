package nl.wegwijs.channel.web;

import java.time.Instant;
import java.util.List;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import org.jspecify.annotations.Nullable;

/** One message on the page. */
public sealed interface Entry {
  Instant at();

  /**
   * What the person wrote or tapped.
   *
   * @param seq names the message
   */
  record Said(long seq, String text, Instant at) implements Entry {}

  /**
   * What we wrote.
   *
   * @param seq names the letter; a stream goes on after it
   * @param answers the message it answers
   * @param html safe to show as it is
   * @param options buttons; shown under the last letter alone
   */
  record Written(
      long seq,
      @Nullable Long answers,
      Language language,
      String html,
      List<Option> options,
      Instant at)
      implements Entry {}
}
