package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.content.GlossaryTerm;

/**
 * Orders the articles of one language by how well they fit a text: linear classifiers, BM25 and the
 * nearness of phrasings together.
 */
final class Ranker {
  private static final double LINES = 0.78;
  private static final double WORDS = 0.50;
  private static final double CENTROID = 0.64;

  /** A feature seen in one text alone says little and doubles the memory. */
  private static final int FEWEST = 2;

  private static final Set<Lesson.Kind> LEARNT = EnumSet.complementOf(EnumSet.of(Lesson.Kind.BODY));

  private final Tongue tongue;
  private final Terms terms;
  private final Separators lines;
  private final Neighbours neighbours;
  private final ArticleIndex index;
  private final Vocabulary vocabulary;

  private Ranker(
      Tongue tongue,
      Vocabulary vocabulary,
      Terms terms,
      Separators lines,
      Neighbours neighbours,
      ArticleIndex index) {
    this.tongue = tongue;
    this.vocabulary = vocabulary;
    this.terms = terms;
    this.lines = lines;
    this.neighbours = neighbours;
    this.index = index;
  }

  static Ranker of(Lesson lesson, List<GlossaryTerm> glossary) {
    Vocabulary vocabulary =
        Vocabulary.of(
            lesson.texts().stream()
                .filter(text -> text.kind().careful())
                .map(Lesson.Text::text)
                .toList());
    Tongue tongue = new Tongue(lesson.language(), vocabulary, glossary);
    int articles = lesson.articles().size();
    List<Lesson.Text> learnt =
        lesson.texts().stream().filter(text -> LEARNT.contains(text.kind())).toList();
    List<Bag> features =
        learnt.stream().map(text -> Features.of(tongue.read(text.text()))).toList();
    Terms terms = Terms.of(features, FEWEST);
    List<Vector> rows = features.stream().map(terms::vector).toList();
    int[] labels = learnt.stream().mapToInt(Lesson.Text::article).toArray();
    return new Ranker(
        tongue,
        vocabulary,
        terms,
        Separators.learn(rows, labels, articles, terms.size(), 1),
        Neighbours.of(rows, labels, articles, terms.size()),
        index(lesson, tongue));
  }

  private static ArticleIndex index(Lesson lesson, Tongue tongue) {
    Map<Integer, List<Tongue.Reading>> readings =
        lesson.texts().stream()
            .collect(
                Collectors.groupingBy(
                    Lesson.Text::article,
                    Collectors.mapping(text -> tongue.read(text.text()), Collectors.toList())));
    return ArticleIndex.of(
        IntStream.range(0, lesson.articles().size())
            .mapToObj(article -> readings.getOrDefault(article, List.of()))
            .toList());
  }

  Vector vector(String text) {
    return terms.vector(Features.of(tongue.read(text)));
  }

  int features() {
    return terms.size();
  }

  Ranking rank(String text) {
    Tongue.Reading reading = tongue.read(text);
    Vector vector = terms.vector(Features.of(reading));
    double[] decisions = lines.decisions(vector);
    double[] words = index.scores(reading);
    Neighbours.Nearness nearness = neighbours.of(vector);
    return new Ranking(
        reading, vector, decisions, words, nearness, fuse(decisions, words, nearness.centroid()));
  }

  private static double[] fuse(double[] decisions, double[] words, double[] centroid) {
    double[][] standard =
        Stream.of(decisions, words, centroid).map(Ranking::standard).toArray(double[][]::new);
    return IntStream.range(0, decisions.length)
        .mapToDouble(
            at -> LINES * standard[0][at] + WORDS * standard[1][at] + CENTROID * standard[2][at])
        .toArray();
  }

  void write(DataOutput out) throws IOException {
    vocabulary.write(out);
    terms.write(out);
    lines.write(out);
    neighbours.write(out);
    index.write(out);
  }

  static Ranker read(
      DataInput in, nl.wegwijs.language.Language language, List<GlossaryTerm> glossary)
      throws IOException {
    Vocabulary vocabulary = Vocabulary.read(in);
    return new Ranker(
        new Tongue(language, vocabulary, glossary),
        vocabulary,
        Terms.read(in),
        Separators.read(in),
        Neighbours.read(in),
        ArticleIndex.read(in));
  }
}
