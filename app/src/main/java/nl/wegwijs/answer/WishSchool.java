package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.KnowledgeBase;

/** Teaches {@link Wishes} from wishes.yaml against everything that people ask of articles. */
final class WishSchool {
  private static final int FOLDS = 4;
  private static final int NONE = -1;
  private static final float WEIGHT = 10;
  private static final double FREEDOM = 0.05;
  private static final int FEWEST = 2;

  private record Row(LanguageNames.Found found, int kind) {}

  private WishSchool() {}

  static Wishes teach(WishBook book, KnowledgeBase base) {
    List<Row> rows = rows(book, base);
    List<double[]> signals = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Taught taught = taught(pick(rows, at -> at % FOLDS != held));
      for (Row row : pick(rows, at -> at % FOLDS == held)) {
        Vector vector = taught.terms().vector(Wishes.features(row.found()));
        double[] decisions = taught.separators().decisions(vector);
        signals.add(Wishes.signals(decisions, vector, row.found().sounds().size()));
        right.add(row.kind() != NONE && Ranking.best(decisions) == row.kind());
      }
    }
    boolean[] outcomes = new boolean[right.size()];
    IntStream.range(0, outcomes.length).forEach(at -> outcomes[at] = right.get(at));
    Taught whole = taught(rows);
    return new Wishes(
        book, whole.terms(), whole.separators(), Logistic.learn(signals, outcomes, 1, FREEDOM));
  }

  private record Taught(Terms terms, Separators separators) {}

  private static Taught taught(List<Row> rows) {
    List<Bag> features = rows.stream().map(row -> Wishes.features(row.found())).toList();
    Terms terms = Terms.of(features, FEWEST).in(said(rows, features));
    int[] kinds = rows.stream().mapToInt(Row::kind).toArray();
    return new Taught(
        terms,
        Separators.learn(
            features.stream().map(terms::vector).toList(),
            kinds,
            Wish.Kind.values().length,
            terms.size(),
            WEIGHT));
  }

  private static List<Row> rows(WishBook book, KnowledgeBase base) {
    LanguageNames names = new LanguageNames(book.languages());
    List<Row> rows = new ArrayList<>();
    book.phrases().forEach(line -> rows.add(new Row(names.in(line.text()), line.kind().ordinal())));
    book.others().forEach(line -> rows.add(new Row(names.in(line), NONE)));
    base.articles().values().stream()
        .flatMap(WishSchool::texts)
        .flatMap(text -> text.phrasings().stream())
        .forEach(question -> rows.add(new Row(names.in(question), NONE)));
    return rows;
  }

  /** In an order that hangs on nothing but the texts: what is learnt hangs on it. */
  private static Stream<ArticleText> texts(Article article) {
    return article.texts().entrySet().stream()
        .sorted(Comparator.comparing(text -> text.getKey().tag()))
        .map(Map.Entry::getValue);
  }

  /** What only questions say tells no wish from another, and would be most of the model. */
  private static List<Bag> said(List<Row> rows, List<Bag> features) {
    return IntStream.range(0, rows.size())
        .filter(at -> rows.get(at).kind() != NONE)
        .mapToObj(features::get)
        .toList();
  }

  private static <T> List<T> pick(List<T> all, IntPredicate which) {
    return IntStream.range(0, all.size()).filter(which).mapToObj(all::get).toList();
  }
}
