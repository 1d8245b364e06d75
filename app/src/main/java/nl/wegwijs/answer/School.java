package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.wegwijs.content.GlossaryTerm;

/**
 * Makes an {@link Expert} of a {@link Lesson}. The ranker learns from all texts; the probabilities
 * only from texts that the ranker which judged them had not seen (cross-fitting), else they would
 * promise too much.
 */
final class School {
  static final int FOLDS = 6;

  /** So many of them are examined: enough texts for a dozen weights, at half the time. */
  static final int EXAMINED = 3;

  private static final float NOBODY_WEIGHT = 10;
  private static final float URGENT_WEIGHT = 5;
  private static final double FREEDOM = 0.05;
  private static final double DANGER_FREEDOM = 0.5;

  /** Messages for nobody are rarer in the lesson than among what arrives. */
  private static final double STRANGER = 3;

  /**
   * Share of strangers' questions whose article comes first. The phrasings of one article are
   * written to be unlike each other, so that held-back ones are harder (0.6) than what people type.
   */
  private static final double EXPECTED = 0.85;

  static final int NONE = -1;

  private final Lesson lesson;
  private final List<GlossaryTerm> glossary;
  final List<double[]> rightSignals = new ArrayList<>();
  final List<Boolean> wasRight = new ArrayList<>();
  final List<double[]> domainSignals = new ArrayList<>();
  final List<Boolean> wasInside = new ArrayList<>();
  final List<double[]> dangerSignals = new ArrayList<>();
  final List<Boolean> wasDanger = new ArrayList<>();

  School(Lesson lesson, List<GlossaryTerm> glossary) {
    this.lesson = lesson;
    this.glossary = glossary;
  }

  static Expert teach(Lesson lesson, List<GlossaryTerm> glossary) {
    School school = examined(lesson, glossary);
    return school.graduate(school.classOf(at -> true, at -> true));
  }

  static School examined(Lesson lesson, List<GlossaryTerm> glossary) {
    School school = new School(lesson, glossary);
    int[] folds = school.folds();
    for (int fold = 0; fold < EXAMINED; fold++) {
      school.examine(folds, fold);
    }
    return school;
  }

  /** An expert of that class, with the probabilities of all that was examined so far. */
  Expert graduate(Class whole) {
    return new Expert(
        lesson.language(),
        lesson.articles(),
        lesson.urgent(),
        whole.ranker(),
        whole.nobody(),
        whole.urgent(),
        Logistic.learn(rightSignals, flags(wasRight), 1, FREEDOM).expecting(EXPECTED),
        Logistic.learn(domainSignals, flags(wasInside), STRANGER, FREEDOM),
        Logistic.learn(dangerSignals, flags(wasDanger), 1, DANGER_FREEDOM));
  }

  /** The three that judge a text, taught from the same part of the lesson. */
  record Class(Ranker ranker, Separators nobody, Separators urgent) {}

  /** For each phrasing the fold that holds it back, -1 for what stands in the article itself. */
  private int[] folds() {
    Map<Integer, Integer> seen = new HashMap<>();
    return lesson.texts().stream()
        .mapToInt(text ->
            text.kind().phrasing() ? seen.merge(text.article(), 1, Integer::sum) % FOLDS : NONE)
        .toArray();
  }

  Class classOf(IntPredicate text, IntPredicate message) {
    List<Lesson.Text> some = pick(lesson.texts(), text);
    Ranker ranker = Ranker.of(lesson.with(some), glossary);
    List<Lesson.Text> said = some.stream().filter(one -> one.kind().phrasing()).toList();
    List<String> strangers = pick(lesson.nobody(), message);
    List<Vector> rows = new ArrayList<>();
    said.forEach(one -> rows.add(ranker.vector(one.text())));
    strangers.forEach(one -> rows.add(ranker.vector(one)));
    int[] nobody = IntStream.range(0, rows.size()).map(at -> at < said.size() ? NONE : 0).toArray();
    int[] urgent =
        IntStream.range(0, rows.size())
            .map(at -> at < said.size() ? lesson.urgent().indexOf(said.get(at).article()) : NONE)
            .toArray();
    return new Class(
        ranker,
        Separators.learn(rows, nobody, 1, ranker.features(), NOBODY_WEIGHT),
        Separators.learn(rows, urgent, lesson.urgent().size(), ranker.features(), URGENT_WEIGHT));
  }

  /** Teaches all but a fold, and notes what becomes of that fold. */
  Class examine(int[] folds, int fold) {
    Class taught = classOf(at -> folds[at] != fold, at -> at % FOLDS != fold);
    for (int at = 0; at < folds.length; at++) {
      if (folds[at] == fold) {
        note(taught, lesson.texts().get(at));
      }
    }
    for (int at = fold; at < lesson.texts().size(); at += FOLDS) {
      if (lesson.texts().get(at).kind() == Lesson.Kind.WORDS) {
        Lesson.words(lesson.texts().get(at)).forEach(word -> noteWord(taught, word));
      }
    }
    for (int at = fold; at < lesson.nobody().size(); at += FOLDS) {
      note(taught, new Lesson.Text(NONE, Lesson.Kind.STREET, lesson.nobody().get(at)));
    }
    return taught;
  }

  private void note(Class taught, Lesson.Text text) {
    Ranking ranking = taught.ranker().rank(text.text());
    double nobody = taught.nobody().decisions(ranking.vector())[0];
    double[] decisions = taught.urgent().decisions(ranking.vector());
    dangerSignals.add(Alarm.signals(decisions, ranking, nobody, lesson.urgent()));
    wasDanger.add(lesson.urgent().contains(text.article()));
    if (text.kind() == Lesson.Kind.SITUATION) {
      return; // tells no topic: only its own ranker could know it
    }
    domainSignals.add(Signals.domain(ranking, nobody));
    wasInside.add(text.article() != NONE);
    if (text.article() != NONE) {
      rightSignals.add(Signals.right(ranking, nobody));
      wasRight.add(Ranking.best(ranking.fused()) == text.article());
    }
  }

  /** A single word of a topic is a question too, though nobody can say which. */
  private void noteWord(Class taught, String word) {
    Ranking ranking = taught.ranker().rank(word);
    domainSignals.add(Signals.domain(ranking, taught.nobody().decisions(ranking.vector())[0]));
    wasInside.add(true);
  }

  private static <T> List<T> pick(List<T> all, IntPredicate which) {
    return IntStream.range(0, all.size()).filter(which).mapToObj(all::get).toList();
  }

  private static boolean[] flags(List<Boolean> outcomes) {
    boolean[] flags = new boolean[outcomes.size()];
    for (int at = 0; at < flags.length; at++) {
      flags[at] = outcomes.get(at);
    }
    return flags;
  }
}
