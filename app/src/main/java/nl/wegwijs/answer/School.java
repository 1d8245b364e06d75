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
  /** Few folds hold back much at once, which is nearer to what strangers type. */
  private static final int FOLDS = 3;

  private static final float NOBODY_WEIGHT = 10;
  private static final float URGENT_WEIGHT = 5;
  private static final double RIGHT_FREEDOM = 0.05;
  private static final int NONE = -1;

  private final Lesson lesson;
  private final List<GlossaryTerm> glossary;
  private final List<double[]> rightSignals = new ArrayList<>();
  private final List<Boolean> wasRight = new ArrayList<>();
  private final List<double[]> domainSignals = new ArrayList<>();
  private final List<Boolean> wasInside = new ArrayList<>();
  private final List<double[]> dangerSignals = new ArrayList<>();
  private final List<Boolean> wasDanger = new ArrayList<>();

  private School(Lesson lesson, List<GlossaryTerm> glossary) {
    this.lesson = lesson;
    this.glossary = glossary;
  }

  static Expert teach(Lesson lesson, List<GlossaryTerm> glossary) {
    School school = new School(lesson, glossary);
    int[] folds = school.folds();
    for (int fold = 0; fold < FOLDS; fold++) {
      school.examine(folds, fold);
    }
    Class whole = school.classOf(at -> true, at -> true);
    return new Expert(
        lesson.language(),
        lesson.articles(),
        lesson.urgent(),
        whole.ranker(),
        whole.nobody(),
        whole.urgent(),
        Logistic.learn(school.rightSignals, flags(school.wasRight), RIGHT_FREEDOM),
        Logistic.learn(school.domainSignals, flags(school.wasInside), RIGHT_FREEDOM),
        Logistic.learn(school.dangerSignals, flags(school.wasDanger), RIGHT_FREEDOM));
  }

  /** The three that judge a text, taught from the same part of the lesson. */
  private record Class(Ranker ranker, Separators nobody, Separators urgent) {}

  /** For each phrasing the fold that holds it back, -1 for what stands in the article itself. */
  private int[] folds() {
    Map<Integer, Integer> seen = new HashMap<>();
    return lesson.texts().stream()
        .mapToInt(text ->
            text.kind().phrasing() ? seen.merge(text.article(), 1, Integer::sum) % FOLDS : NONE)
        .toArray();
  }

  private Class classOf(IntPredicate text, IntPredicate message) {
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

  private void examine(int[] folds, int fold) {
    Class taught = classOf(at -> folds[at] != fold, at -> at % FOLDS != fold);
    for (int at = 0; at < folds.length; at++) {
      if (folds[at] == fold) {
        note(taught, lesson.texts().get(at).text(), lesson.texts().get(at).article());
      }
    }
    for (int at = fold; at < lesson.nobody().size(); at += FOLDS) {
      note(taught, lesson.nobody().get(at), NONE);
    }
  }

  private void note(Class taught, String text, int article) {
    Ranking ranking = taught.ranker().rank(text);
    double nobody = taught.nobody().decisions(ranking.vector())[0];
    domainSignals.add(Signals.domain(ranking, nobody));
    wasInside.add(article != NONE);
    double[] decisions = taught.urgent().decisions(ranking.vector());
    dangerSignals.add(Alarm.signals(decisions, ranking, lesson.urgent()));
    wasDanger.add(lesson.urgent().contains(article));
    if (article != NONE) {
      rightSignals.add(Signals.right(ranking, nobody));
      wasRight.add(Ranking.best(ranking.fused()) == article);
    }
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
