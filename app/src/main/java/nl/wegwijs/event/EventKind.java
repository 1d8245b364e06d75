package nl.wegwijs.event;

import java.util.Locale;
import nl.wegwijs.content.ArticleId;

/** What there is to go to, and under which article of the content it is told of. */
public enum EventKind {
  COURSE("lang-courses"),
  MEETING("city-events"),
  /** Of the mobile information point. */
  STOP("city-mobile");

  private final ArticleId article;

  EventKind(String article) {
    this.article = new ArticleId(article);
  }

  public ArticleId article() {
    return article;
  }

  /** As the bundles name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
