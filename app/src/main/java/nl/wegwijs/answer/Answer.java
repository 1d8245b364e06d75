package nl.wegwijs.answer;

import java.util.List;
import nl.wegwijs.content.ArticleId;

/** What the knowledge base has to say to a text. */
public sealed interface Answer {
  /** At most four others worth offering, the likeliest first, without the article given. */
  List<Candidate> others();

  /** One article answers it. */
  record Sure(ArticleId article, double score, List<Candidate> others) implements Answer {}

  /** One of these may; never fewer than two, never more than four. */
  record Perhaps(List<Candidate> others) implements Answer {}

  /** Danger: the safe answer comes first and a person is offered at once. */
  record Urgent(ArticleId article, double score, List<Candidate> others) implements Answer {}

  /** Nothing fits well enough to show; the nearest are kept for the editors. */
  record Unknown(List<Candidate> others) implements Answer {}

  /**
   * An article and how likely it is the right one.
   *
   * @param score a probability, 0 to 1
   */
  record Candidate(ArticleId article, double score) {}
}
