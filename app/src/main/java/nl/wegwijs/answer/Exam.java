package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;

/**
 * How well the questions of one language are answered, each by an expert who has not seen it: half
 * of all phrasings, held back a sixth at a time (cross-validation). The same texts fall into the
 * same sixth whatever else is edited, so that two states can be held against each other.
 */
final class Exam {
  private final Lesson lesson;
  private final School school;
  private final List<School.Class> taught = new ArrayList<>();
  private final int[] folds;

  private Exam(Lesson lesson, List<GlossaryTerm> glossary) {
    this.lesson = lesson;
    school = new School(lesson, glossary);
    folds = lesson.texts().stream().mapToInt(Exam::fold).toArray();
  }

  /**
   * A question that was judged.
   *
   * @param article the right one; empty: none is
   * @param given the article that was given; empty: none was
   */
  record Paper(String article, String text, Outcome outcome, String given) {
    /** By what it is found again in another state. */
    String key() {
      return article + '\t' + text;
    }
  }

  /** How many steps a language has. */
  static int steps() {
    return School.EXAMINED;
  }

  /**
   * @param step what is run after each of the steps
   */
  static Map<String, Paper> sit(KnowledgeBase base, Language language, Runnable step) {
    Exam exam = new Exam(Lesson.of(base, WishBook.packed(), language), base.glossary());
    for (int fold = 0; fold < School.EXAMINED; fold++) {
      exam.taught.add(exam.school.examine(exam.folds, fold));
      step.run();
    }
    return exam.papers();
  }

  private static int fold(Lesson.Text text) {
    return text.kind().phrasing()
        ? Math.floorMod(text.text().hashCode(), School.FOLDS)
        : School.NONE;
  }

  private Map<String, Paper> papers() {
    Map<String, Paper> papers = new HashMap<>();
    for (int fold = 0; fold < taught.size(); fold++) {
      Expert expert = school.graduate(taught.get(fold));
      for (int at = 0; at < folds.length; at++) {
        if (folds[at] == fold) {
          Lesson.Text text = lesson.texts().get(at);
          put(expert, lesson.articles().get(text.article()).value(), text.text(), papers);
        }
      }
      for (int at = fold; at < lesson.nobody().size(); at += School.FOLDS) {
        put(expert, "", lesson.nobody().get(at), papers);
      }
    }
    return papers;
  }

  private static void put(Expert expert, String article, String text, Map<String, Paper> papers) {
    Expert.Opinion opinion = expert.opinion(text, new double[expert.articles().size()]);
    Answer answer = Judgement.of(expert, opinion, Exam::exists);
    String line = text.replaceAll("\\s+", " ");
    Paper paper = new Paper(article, line, Outcome.of(answer, article), Outcome.given(answer));
    papers.put(paper.key(), paper);
  }

  private static boolean exists(ArticleId article) {
    return !article.value().isEmpty();
  }
}
