package nl.wegwijs.console;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.editing.Sheet;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article when it is begun. All else is left empty in its files, so that the
 * check names it.
 *
 * @param moment as article.yaml writes it
 * @param title in Dutch, the source of the translations
 * @param language of the phrasing; null: there is none yet
 */
record NewArticle(
    ArticleId id,
    String topic,
    String desk,
    String moment,
    String title,
    String phrasing,
    @Nullable Language language) {

  /** Until the next look at it. */
  private static final int MONTHS = 6;

  private static final String COMMON =
      """
      desk: %s
      moment: %s
      facts: []
      related: []
      reviewed: %s
      review_by: %s
      """;

  private static final String TEXT =
      """
      ---
      title: ""
      %s: 1
      review: machine
      short: ""
      phrasings:
        clear: []
        street: []
        situation: []
      words: []
      ---
      """;

  /** Its files by their units, the Dutch text first. */
  Map<String, String> texts(List<Language> languages, LocalDate today) {
    UnitNames.Part part = part();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(part.unit(Language.DUTCH), text(Language.DUTCH));
    languages.forEach(one -> texts.put(part.unit(one), text(one)));
    texts.put(part.common(), COMMON.formatted(desk, moment, today, today.plusMonths(MONTHS)));
    return texts;
  }

  UnitNames.Part part() {
    return new UnitNames.Part(topic, id, "article");
  }

  private String text(Language one) {
    boolean dutch = one.equals(Language.DUTCH);
    String empty = TEXT.formatted(dutch ? "revision" : "follows");
    Map<String, String> known =
        Map.of("title", dutch ? title : "", Phrasings.STREET, one.equals(language) ? phrasing : "");
    return Sheet.of(part().unit(one), empty).map(sheet -> sheet.with(known)).orElse(empty);
  }
}
