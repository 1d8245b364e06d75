package nl.wegwijs.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A city of which we know what differs there.
 *
 * @param id its folder, such as {@code den-haag}
 * @param words how people call it and quarters that are nowhere else
 * @param overlays what differs, by article
 * @param places where its desks are; empty until an operator fills it in
 */
public record City(
    String id,
    Map<Language, String> names,
    Map<Language, List<String>> words,
    SortedMap<ArticleId, Overlay> overlays,
    List<Place> places) {

  /**
   * What holds in this city beside an article.
   *
   * @param facts every fact the text rests on
   * @param texts Markdown, with fact references still in it
   */
  public record Overlay(ArticleId article, List<String> facts, Map<Language, String> texts) {}

  /**
   * An address where somebody serves.
   *
   * @param desks ids of the desks that are there
   * @param hours by the day of the week in English, such as monday: 09:00-17:00
   * @param checked the day somebody last looked
   */
  public record Place(
      String name,
      List<String> desks,
      String address,
      Map<String, String> hours,
      @Nullable String phone,
      @Nullable String website,
      LocalDate checked) {}
}
