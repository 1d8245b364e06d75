package nl.wegwijs.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * One question settled, in every language there is.
 *
 * @param topic the folder it lives in, such as {@code registration}
 * @param desk id of the desk that takes over when a person must help
 * @param moment when it matters most
 * @param danger present where the safe answer comes first
 * @param facts every fact the texts rest on, in the order of the file
 * @param recheck of these, the ones to look up again before relying on them
 * @param related what people ask next
 * @param organisations ids of those who help its readers, the best first
 */
public record Article(
    ArticleId id,
    String topic,
    String desk,
    Moment moment,
    @Nullable Danger danger,
    List<String> facts,
    List<String> recheck,
    List<ArticleId> related,
    List<String> organisations,
    LocalDate reviewed,
    LocalDate reviewBy,
    Map<Language, ArticleText> texts) {

  /** When an article matters most in a migrant's stay. */
  public enum Moment {
    ARRIVAL,
    FOUR_MONTHS,
    SETTLED,
    WORK_LOST,
    LEAVING,
    ANY
  }

  /** The text in that language, or in English where it is missing. */
  public ArticleText in(Language language) {
    ArticleText text = texts.get(language);
    return text != null ? text : Objects.requireNonNull(texts.get(Language.ENGLISH), id.value());
  }
}
